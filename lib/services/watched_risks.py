"""The watched risks of a week, for what is written about it."""

from datetime import UTC, date, datetime

from lib.analytics.risk_knowledge import as_known
from lib.analytics.risk_standing import Moment, RiskStanding, standings
from lib.services.desk import Desk


def watched_risks(desk: Desk, week: date, known_on: date | None, now: datetime) -> tuple[RiskStanding, ...]:
    """How each risk stood in the week.

    Parameters
    ----------
    known_on
        By what had been said about it at the end of that day; by everything unless said.
    """
    return standings(as_known(desk.store.risks.read(), known_on), week, Moment(now, UTC))
