"""``/api/v1/relative-strength``: ratio, average, deviation and regimes of a pair."""

from datetime import datetime

from lib.reports.relative_strength import strength_payload, strength_table
from lib.services.desk import Desk
from lib.services.relative_strength import read_relative_strength
from lib.web.answers import Resource, Result
from lib.web.query import STRENGTH, Query


def read(desk: Desk, query: Query, now: datetime) -> Result:
    """Every week of the selected pair."""
    strength = read_relative_strength(desk, query.selection, now)
    return Result(
        payload=lambda: strength_payload(strength, query.selection),
        table=lambda: strength_table(strength),
        file_name=f"ratioscope-relative-strength-{strength.as_of}",
    )


RELATIVE_STRENGTH = Resource(STRENGTH, read)
