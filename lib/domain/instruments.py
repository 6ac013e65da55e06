"""Instruments and the universe a fresh installation starts with."""

import re
from dataclasses import dataclass

from lib.domain.errors import InvalidInput

SYMBOL = re.compile(r"\^?[A-Z0-9][A-Z0-9.\-=]{0,19}")


@dataclass(frozen=True, slots=True)
class Instrument:
    """Something with a daily close: an index, a fund, a share.

    ``name_ja`` repeats ``name_en`` where Japanese readers use the English name.
    """

    symbol: str
    name_en: str
    name_ja: str
    kind: str = "index"

    def name(self, language: str) -> str:
        """Full name in the reader's language."""
        return self.name_ja if language == "ja" else self.name_en


SMALL_GROWTH = "^RUO"
BENCHMARK = "^GSPC"
DOW = "^DJI"

STARTING_UNIVERSE = (
    Instrument("^RUO", "Russell 2000 Growth", "ラッセル2000グロース"),
    Instrument("^DJI", "Dow Jones Industrial", "ダウ工業株30種"),
    Instrument("^GSPC", "S&P 500", "S&P 500"),
    Instrument("^IXIC", "Nasdaq Composite", "ナスダック総合"),
    Instrument("^RUT", "Russell 2000", "ラッセル2000"),
    Instrument("^RUJ", "Russell 2000 Value", "ラッセル2000バリュー"),
    Instrument("^VIX", "VIX", "VIX"),
)


def parse_symbol(text: str, parameter: str = "symbol") -> str:
    """Symbol in Yahoo's spelling, from what a person typed.

    Raises
    ------
    InvalidInput
        If the text cannot be a symbol.
    """
    symbol = text.strip().upper().replace("＾", "^")  # noqa: RUF001  full-width caret, as Japanese keyboards type it
    if not SYMBOL.fullmatch(symbol):
        raise InvalidInput(parameter, "malformed_symbol", value=text[:40])
    return symbol
