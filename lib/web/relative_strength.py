"""``/api/v1/relative-strength``: ratio, average, deviation and regimes of a pair."""

from datetime import datetime

from lib.reports.relative_strength import strength_payload, strength_table
from lib.services.desk import Desk
from lib.services.market_summary import shown_week
from lib.services.pictures import draw_strength
from lib.services.relative_strength import read_last_whole_week, read_relative_strength
from lib.web.answers import Resource, Result
from lib.web.query import FIGURES_AND_PICTURES, STRENGTH, Query


def read(desk: Desk, query: Query, now: datetime) -> Result:
    """Every week of the selected pair; a picture is of the week that the page shows."""
    reading = read_relative_strength if query.picture is None else read_last_whole_week
    strength = reading(desk, query.selection, now)
    week = shown_week(strength, query.selection)
    return Result(
        payload=lambda: strength_payload(strength, query.selection),
        table=lambda: strength_table(strength),
        file_name=f"ratioscope-relative-strength-{strength.as_of if query.picture is None else week}",
        picture=lambda order: draw_strength(desk, strength, week, order),
    )


RELATIVE_STRENGTH = Resource(STRENGTH, read, FIGURES_AND_PICTURES)
