"""Lists of pairs that a team looks at together."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from lib.domain.errors import InvalidInput
from lib.domain.instruments import BENCHMARK, parse_symbol

MOST_PAIRS = 60
LONGEST_NAME = 60
BETWEEN = re.compile(r"[\s/÷／,、]+")
STARTING_PAIRS = (("^RUO", "^RUJ"), ("^RUT", "^GSPC"), ("^RUO", "^GSPC"))
"""Growth against value, small against large, small growth against the S&P 500."""
NOT_HELD = frozenset({"^VIX"})
"""Index levels nobody can hold: volatility leads and lags nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Symbols above and below a ratio line."""

    instrument: str
    benchmark: str


@dataclass(frozen=True, slots=True)
class PairList:
    """Pairs in the team's order under a name of its own.

    ``version`` is the stored row's; an edit based on an older one is refused.
    ``key`` is the stored row's identity; ``None`` before it is stored.
    """

    name: str
    pairs: tuple[Pair, ...]
    key: int | None = None
    version: int = 1
    archived: bool = False


def usual_pairs(symbols: Sequence[str]) -> tuple[Pair, ...]:
    """The pairs shown without a list: the house's own, then every followed instrument against the benchmark."""
    house = [Pair(*pair) for pair in STARTING_PAIRS]
    against = [Pair(symbol, BENCHMARK) for symbol in symbols if symbol != BENCHMARK and symbol not in NOT_HELD]
    return tuple(dict.fromkeys([*house, *against]))[:MOST_PAIRS]


def parse_pairs(text: str) -> tuple[Pair, ...]:
    """Pairs from what a person typed: one a line, both symbols with a sign or a space between them.

    Raises
    ------
    InvalidInput
        Naming the first line that is not a pair, or the rule the whole breaks.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    return checked_pairs(tuple(_pair(number, line) for number, line in lines))


def checked_pairs(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The same pairs, if there are some, not too many, none twice and none of a symbol with itself.

    Raises
    ------
    InvalidInput
        Naming the rule they break.
    """
    if not pairs:
        raise InvalidInput("pairs", "no_pairs")
    if len(pairs) > MOST_PAIRS:
        raise InvalidInput("pairs", "too_many_pairs", value=len(pairs), highest=MOST_PAIRS)
    for pair in pairs:
        if pair.instrument == pair.benchmark:
            raise InvalidInput("pairs", "pair_with_itself", value=pair.instrument)
    for pair, other in combinations(pairs, 2):
        if pair == other:
            raise InvalidInput("pairs", "pair_twice", value=written(pair))
    return pairs


def parse_name(text: str) -> str:
    """Name on one line, without characters that cannot be seen.

    Raises
    ------
    InvalidInput
        If nothing is left, or too much.
    """
    visible = (sign for sign in " ".join(text.split()) if unicodedata.category(sign)[0] != "C")
    name = " ".join("".join(visible).split())
    if not name:
        raise InvalidInput("list_name", "empty")
    if len(name) > LONGEST_NAME:
        raise InvalidInput("list_name", "too_long", value=len(name), highest=LONGEST_NAME)
    return name


def same_name(one: str, other: str) -> bool:
    """Whether readers would take two names for the same: width and case aside."""
    return _folded(one) == _folded(other)


def written(pair: Pair) -> str:
    """A pair as it is typed: ^RUO / ^GSPC."""
    return f"{pair.instrument} / {pair.benchmark}"


def _pair(number: int, line: str) -> Pair:
    symbols = [part for part in BETWEEN.split(line) if part]
    if len(symbols) != 2:  # noqa: PLR2004  a pair
        raise InvalidInput("pairs", "not_a_pair", line=number, value=line[:40])
    return Pair(parse_symbol(symbols[0], "pairs"), parse_symbol(symbols[1], "pairs"))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
