"""What a chart cannot show as asked, and what it shows instead; a page and a file say it alike."""

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.drawn_weeks import drawn_weeks
from lib.charts.ranges import without_ratio, zoom_without_ratio
from lib.charts.view import ChartView
from lib.domain.drawing import Line
from lib.domain.selection import Scale
from lib.locales.catalogue import Words


def drawing_notices(strength: RelativeStrength, view: ChartView, words: Words) -> tuple[str, ...]:
    """Sentences in reading order; none where everything is drawn as asked.

    Parameters
    ----------
    strength
        What is drawn.
    view
        What was asked for.
    words
        Language of the sentences.
    """
    return tuple(sentence for sentence in (_stretch(strength, view, words), _line(strength, view, words)) if sentence)


def _stretch(strength: RelativeStrength, view: ChartView, words: Words) -> str:
    zoom, formats = view.drawing.zoom, words.formats
    if zoom is None:
        lacking = without_ratio(strength.weeks, view.range)
        return words("depth.range_outside", range=words(f"range.{view.range}")) if lacking else ""
    if not zoom_without_ratio(strength.weeks, zoom):
        return ""
    return words("depth.zoom_outside", first=formats.prose_day(zoom.first), last=formats.prose_day(zoom.last))


def _line(strength: RelativeStrength, view: ChartView, words: Words) -> str:
    if view.drawing.line is not Line.MANSFIELD:
        return ""
    if drawn_weeks(strength.weeks, view).line is not Line.MANSFIELD:
        return words("depth.mansfield_unknown")
    return words("depth.mansfield_log") if view.scale is Scale.LOG else ""
