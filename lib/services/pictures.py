"""Draw a chart as a file."""

from datetime import date

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.scene import Telling
from lib.domain.pictures import PictureOrder
from lib.locales.catalogue import words_for
from lib.reports.chart_pictures import strength_spec, summary_spec
from lib.reports.fonts import drawable_language
from lib.reports.picture import Picture, picture_bytes
from lib.services.chart_markers import chart_markers
from lib.services.desk import Desk
from lib.services.instrument_names import instrument_names


def draw_strength(desk: Desk, strength: RelativeStrength, week: date, order: PictureOrder) -> Picture:
    """The chart of the relative strength page, of the very result that is shown.

    Parameters
    ----------
    desk
        The open desk; gives events and names.
    strength
        What is shown.
    week
        The week its page is about.
    order
        Form, language, range, scale and mode.
    """
    telling = _telling(desk, strength, order)
    spec = strength_spec(strength, week, telling, order)
    return Picture(picture_bytes(spec, order.format), telling.words.language)


def draw_summary(desk: Desk, summary: MarketSummary, order: PictureOrder) -> Picture:
    """The chart of the market summary; range and scale are its own."""
    telling = _telling(desk, summary.strength, order)
    return Picture(picture_bytes(summary_spec(summary, telling, order), order.format), telling.words.language)


def _telling(desk: Desk, strength: RelativeStrength, order: PictureOrder) -> Telling:
    language = drawable_language(order.language)
    names = instrument_names(desk, language)
    numerator, denominator = (names.get(symbol, symbol) for symbol in (strength.numerator, strength.denominator))
    return Telling(
        desk.store.events.events(),
        words_for(language),
        (numerator, denominator),
        desk.store.annotations.of_pair(strength.numerator, strength.denominator),
        chart_markers(desk, order.drawing.marks, language),
    )
