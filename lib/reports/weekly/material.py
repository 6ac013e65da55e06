"""What a weekly report is written from."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analytics.market_summary import MarketSummary
from lib.analytics.risk_standing import RiskStanding
from lib.commentary.names import Pair, pair_of
from lib.domain.events import Event
from lib.domain.notes import Revision
from lib.locales.catalogue import Words


@dataclass(frozen=True)
class Material:
    """Results of one week and what the team wrote about it.

    Parameters
    ----------
    summary
        The week of every instrument, and the pair's relative strength.
    events
        Named events.
    names
        Full names by symbol, in the report's language.
    words
        Catalogue of the report's language.
    note
        The published note of the week in this language, as it was known.
    revised
        Sentences about its figures that later corrections of the data would write differently.
    risks
        How each watched risk stood in that week, as it was known.
    """

    summary: MarketSummary
    events: tuple[Event, ...]
    names: Mapping[str, str]
    words: Words
    note: Revision | None = None
    revised: tuple[str, ...] = ()
    risks: tuple[RiskStanding, ...] = ()

    @property
    def sides(self) -> tuple[str, str]:
        """Full names of numerator and denominator."""
        strength = self.summary.strength
        return self.name(strength.numerator), self.name(strength.denominator)

    @property
    def pair(self) -> Pair:
        """The two sides as a sentence calls them."""
        return pair_of(self.summary.strength, self.words, self.sides)

    @property
    def title(self) -> str:
        """What the report is called, after its pair."""
        if self.pair.usual:
            return self.words("report.title")
        numerator, denominator = self.pair.numerator.label, self.pair.denominator.label
        return self.words("report.title_other", numerator=numerator, denominator=denominator)

    def name(self, symbol: str) -> str:
        """Full name of an instrument, its symbol where it has none."""
        return self.names.get(symbol, symbol)
