"""What the chart of the relative strength page shows, as the reader chose it."""

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.view import ChartView
from lib.ui.reader import Reader
from lib.ui.strength.loading import load_annotations, load_markers

HEIGHT = 460


def chart_view(reader: Reader, strength: RelativeStrength) -> ChartView:
    """Stretch, scale, line and marks of the chart."""
    view, desk = reader.view, reader.desk
    return ChartView(
        view.range,
        view.scale,
        HEIGHT,
        view.drawing,
        load_annotations(reader.at, strength.numerator, strength.denominator, desk),
        load_markers(desk.store.markers_version(), view.drawing.marks, reader.words.language, desk),
    )
