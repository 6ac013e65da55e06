"""Whether this installation can answer, and how old its data are."""

from dataclasses import dataclass
from datetime import date, datetime

from lib.analytics.freshness import age_days, sessions_behind
from lib.analytics.sessions import trading_over
from lib.domain.closes import Source
from lib.services.desk import Desk


@dataclass(frozen=True, slots=True)
class DataAge:
    """How far the shown closes reach, and how far behind the exchange they are.

    ``last_session`` is ``None`` when nothing is stored; ``fetched_at`` when no
    fetch has succeeded yet.
    """

    last_session: date | None
    age_days: int | None
    sessions_behind: int | None
    fetched_at: datetime | None


def data_age(desk: Desk, now: datetime) -> DataAge:
    """Age of the newest close of the followed instruments that may be shown.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    coverage = desk.store.prices.coverage()
    live = {row.symbol for row in coverage if row.source is Source.YAHOO and row.source in desk.shown}
    shown = [
        row
        for row in coverage
        if row.symbol in followed
        and row.source in desk.shown
        and not (row.source is Source.RECORDED and row.symbol in live)
    ]
    fetched_at = desk.store.attempts.last_success([row.symbol for row in shown])
    if not shown:
        return DataAge(None, None, None, fetched_at)
    last, over = max(row.last for row in shown), trading_over(now)
    return DataAge(last, age_days(last, over), sessions_behind(last, over), fetched_at)
