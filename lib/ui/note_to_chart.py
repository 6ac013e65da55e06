"""From a date or a figure of a note to its week in the chart."""

from contextlib import suppress
from datetime import date
from urllib.parse import urlencode

from lib.commentary.chart_places import ChartPlace
from lib.commentary.check.facts import PAIR
from lib.commentary.facts.render import Rendered
from lib.domain.errors import InvalidInput, NothingToShow, StoreError
from lib.reports.weekly.note_marks import Places
from lib.ui.figures_loading import load_chart_places
from lib.ui.reader import Reader
from lib.ui.view import full_query

KEPT = ("week", "known_on", "instrument", "benchmark", "lang", "rise")


def places_to_chart(reader: Reader, note: Rendered, week: date) -> Places:
    """Stretches of a note and where they lead; none for a week without data, or while the store is away."""
    with suppress(InvalidInput, NothingToShow, StoreError):
        places = load_chart_places(reader.at, note, week, reader.selection.known_on, reader.desk)
        return [(place.start, place.end, _address(reader, place)) for place in places]
    return []


def _address(reader: Reader, place: ChartPlace) -> str:
    """The chart at a week in the reader's language, with his day of knowledge; a figure keeps the pair it is of."""
    whole = full_query(reader.view, place.week, place.week)
    asked = {name: whole[name] for name in KEPT}
    if reader.selection.known_on is None:
        del asked["known_on"]
    if place.figure:
        asked |= dict(zip(("instrument", "benchmark"), PAIR, strict=True))
    return f"relative_strength?{urlencode(asked)}"
