"""``/api/v1/summary``: the week of every instrument."""

from datetime import datetime

from lib.reports.market_summary import summary_payload, summary_table
from lib.services.desk import Desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary
from lib.web.answers import Resource, Result
from lib.web.query import SUMMARY, Query


def read(desk: Desk, query: Query, now: datetime) -> Result:
    """One row per followed instrument."""
    summary = read_market_summary(desk, query.selection, now)
    names = instrument_names(desk, query.language)
    return Result(
        payload=lambda: summary_payload(summary, names, query.selection),
        table=lambda: summary_table(summary, names),
        file_name=f"ratioscope-summary-{summary.week}",
    )


MARKET_SUMMARY = Resource(SUMMARY, read)
