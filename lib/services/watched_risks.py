"""The watched risks of a week, for what is written about it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from lib.analytics.risk_standing import Moment, RiskStanding, standings
from lib.services.desk import Desk


def watched_risks(desk: Desk, week: date, known_on: date | None, now: datetime) -> tuple[RiskStanding, ...]:
    """How each risk stood in the week.

    Parameters
    ----------
    known_on
        By what had been said about it at the end of that day; by everything unless said.
    """
    watchlist = desk.store.risks.read()
    if known_on is not None:
        reviews = tuple(review for review in watchlist.reviews if review.at.astimezone(UTC).date() <= known_on)
        watchlist = replace(watchlist, reviews=reviews)
    return standings(watchlist, week, Moment(now, UTC))
