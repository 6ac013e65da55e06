"""What a draft is written from: one frozen value, read by ``lib.services.drafting``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.analytics.market_summary import IndexRow, MarketSummary
from lib.analytics.risk_standing import RiskStanding
from lib.analytics.standing import Standing
from lib.analytics.two_weeks import TwoWeeks
from lib.domain.instruments import BENCHMARK, DOW

OTHERS = (DOW, BENCHMARK)


@dataclass(frozen=True)
class DraftFacts:
    """One completed week of the usual pair and the Dow.

    Parameters
    ----------
    summary
        The week of every index, and the ratio as of it.
    two_weeks
        The last two weeks, by symbol; symbols without closes are absent.
    pages
        Stems of the pages there are, so that no link leads nowhere.
    risks
        How each risk stands in the week, highest score first.
    """

    summary: MarketSummary
    two_weeks: Mapping[str, TwoWeeks]
    pages: frozenset[str]
    risks: tuple[RiskStanding, ...] = ()

    @property
    def week(self) -> date:
        """Last session of the week."""
        return self.summary.week

    @property
    def small_growth(self) -> IndexRow:
        """The index the comment is about."""
        return self._row(self.summary.strength.numerator)

    @property
    def others(self) -> tuple[IndexRow, ...]:
        """Dow and S&P 500, as far as their change is known."""
        followed = {row.symbol for row in self.summary.rows}
        rows = [self._row(symbol) for symbol in OTHERS if symbol in followed]
        return tuple(row for row in rows if row.change is not None)

    @property
    def standing(self) -> Standing | None:
        """The ratio of this week; ``None`` when a side lacks its close."""
        now = self.summary.strength.latest
        return now if now is not None and now.session == self.week else None

    def _row(self, symbol: str) -> IndexRow:
        return next(row for row in self.summary.rows if row.symbol == symbol)
