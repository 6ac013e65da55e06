"""Risks the team watches: what they are and who looks after them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lib.domain.errors import InvalidInput

LOWEST, HIGHEST = 1, 5
ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ADDRESS = 60


class Level(StrEnum):
    """How much room a risk has in the weekly comment, least first; a dropped one has none."""

    DROPPED = "dropped"
    REMARK = "remark"
    SECTION = "section"
    WATCHLIST = "watchlist"


class Worse(StrEnum):
    """Is it getting worse?"""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    MUCH_WORSE = "much_worse"


class Moves(StrEnum):
    """Does it move small growth?"""

    NO = "no"
    A_LITTLE = "a_little"
    CLEARLY = "clearly"


class Category(StrEnum):
    """What kind of risk it is."""

    CREDIT = "credit"
    ECONOMY = "economy"
    TRADE = "trade"
    POLITICS = "politics"
    GEOPOLITICS = "geopolitics"
    MARKET = "market"
    OTHER = "other"


class Direction(StrEnum):
    """Which way a proxy has to cross its level to be worth a look."""

    BELOW = "below"
    ABOVE = "above"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Proxy:
    """A weekly close, or a ratio of two, that stands for a risk and rings at a level.

    Parameters
    ----------
    symbol
        Instrument of the ledger.
    against
        Benchmark the close is divided by; ``None`` for the close itself.
    level
        Close, or ratio as a fraction, at which it rings.
    direction
        Crossing that rings.
    since
        Last session of the first week that is looked at.
    """

    symbol: str
    against: str | None
    level: float
    direction: Direction
    since: date


@dataclass(frozen=True, slots=True)
class Risk:
    """A concern the team keeps, without its weekly judgements.

    Parameters
    ----------
    name_en, name_ja
        Name in both languages; no two risks share one.
    category
        Kind.
    what_en, what_ja, why_en, why_ja
        What it is, and why it matters to small growth.
    level
        Room it was given when it was added; later levels stand in its reviews.
    owner
        Who looks after it; empty when nobody does.
    next_review
        Day by which it has to be looked at besides the weekly review.
    sources
        Links, http or https.
    since
        First week it is reviewed in; ``None`` for the start set, which counts
        from the first week the team reviewed anything.
    proxy
        Series that stands for it, if there is one.
    slug
        Permanent name in addresses and in notes; empty before it is stored.
    key
        The stored row's identity and the risk's number on the map; ``None``
        before it is stored.
    version
        The stored row's; an edit based on an older one is refused.
    archived
        Whether it has been put away.
    """

    name_en: str
    name_ja: str
    category: Category = Category.OTHER
    what_en: str = ""
    what_ja: str = ""
    why_en: str = ""
    why_ja: str = ""
    level: Level = Level.REMARK
    owner: str = ""
    next_review: date | None = None
    sources: tuple[str, ...] = ()
    since: date | None = None
    proxy: Proxy | None = None
    slug: str = ""
    key: int | None = None
    version: int = 1
    archived: bool = False

    def name(self, language: str) -> str:
        """Name in the reader's language."""
        return self.name_ja if language == "ja" else self.name_en

    def what(self, language: str) -> str:
        """What it is, in the reader's language."""
        return self.what_ja if language == "ja" else self.what_en

    def why(self, language: str) -> str:
        """Why it matters to small growth, in the reader's language."""
        return self.why_ja if language == "ja" else self.why_en


def parse_risk(text: Mapping[str, str]) -> str:
    """Name of the risk that is asked for under ``risk``; empty where none is.

    Raises
    ------
    InvalidInput
        If it cannot be one.
    """
    asked = text.get("risk", "")
    if asked and (len(asked) > LONGEST_ADDRESS or not ADDRESS.fullmatch(asked)):
        raise InvalidInput("risk", "no_such_risk", value=asked[:40])
    return asked
