"""From a date or a figure of a note to its week in the chart."""

from contextlib import suppress
from datetime import date
from urllib.parse import urlencode

from lib.commentary.chart_places import ChartPlace
from lib.commentary.check.facts import PAIR
from lib.commentary.facts.render import Rendered
from lib.domain.errors import InvalidInput, NothingToShow, StoreError
from lib.reports.weekly.note_marks import Places
from lib.ui.chart_address import chart_parameters
from lib.ui.notes.figures_loading import load_chart_places
from lib.ui.reader import Reader


def places_to_chart(reader: Reader, note: Rendered, week: date) -> Places:
    """Stretches of a note and where they lead; none for a week without data, or while the store is away."""
    with suppress(InvalidInput, NothingToShow, StoreError):
        places = load_chart_places(reader.at, note, week, reader.selection.known_on, reader.desk)
        return [(place.start, place.end, _address(reader, place)) for place in places]
    return []


def _address(reader: Reader, place: ChartPlace) -> str:
    """The chart at a week: a figure's is of the pair it is of, a date's of the reader's own."""
    pair = PAIR if place.figure else (reader.selection.instrument, reader.selection.benchmark)
    return f"relative_strength?{urlencode(chart_parameters(reader, place.week, *pair))}"
