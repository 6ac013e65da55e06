"""The ratio against its average: the chart of the relative-strength page and the smaller one of the summary."""

from collections.abc import Sequence

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.annotations import annotation_layers
from lib.charts.channels import grid
from lib.charts.crosshair import crosshair, pointer
from lib.charts.deviation_bars import deviation_layers
from lib.charts.drawn_weeks import DrawnWeeks, drawn_weeks
from lib.charts.end_labels import end_labels
from lib.charts.estimated_weeks import estimated_weeks
from lib.charts.event_flags import flags
from lib.charts.frame import framed
from lib.charts.geometry import Geometry
from lib.charts.heading import heading
from lib.charts.layers import Spec
from lib.charts.level_band import level_band
from lib.charts.level_regimes import bands, labels
from lib.charts.lines import last_point, ratio_layers
from lib.charts.markers import marker_layers
from lib.charts.ranges import weeks_since_last_year
from lib.charts.scene import Scene, Telling, scene
from lib.charts.view import ChartView
from lib.domain.drawing import Line
from lib.domain.events import Event
from lib.locales.catalogue import Words

__all__ = ["SUMMARY_HEIGHT", "ChartView", "strength_chart", "summary_chart"]

SUMMARY_HEIGHT = 300


def strength_chart(
    strength: RelativeStrength, events: Sequence[Event], view: ChartView, words: Words, names: tuple[str, str]
) -> Spec:
    """Ratio with average, regimes and events above, deviation below, on one time axis.

    Parameters
    ----------
    strength
        The result to draw; its weeks hold at least one known ratio.
    events
        Named events; those inside the range are shown.
    view
        Stretch, line, scale, marks and height.
    words
        Catalogue of the reader's language.
    names
        Names of the two sides, numerator first.

    Returns
    -------
    dict
        Vega-Lite specification with its data under ``datasets``, ready for
        ``st.vega_lite_chart`` and for JSON.
    """
    geometry = Geometry(view.height, with_deviation=True)
    drawn = scene(strength, drawn_weeks(strength.weeks, view), Telling(events, words, names), geometry, view)
    return framed(drawn, _layers(drawn))


def summary_chart(strength: RelativeStrength, events: Sequence[Event], words: Words, names: tuple[str, str]) -> Spec:
    """Ratio with average, regimes and events of this year and the last, 300 pixels high.

    Parameters are those of ``strength_chart``.
    """
    weeks = weeks_since_last_year(strength.weeks)
    geometry = Geometry(SUMMARY_HEIGHT, with_deviation=False)
    shown = DrawnWeeks(weeks, weeks, Line.RATIO)
    drawn = scene(strength, shown, Telling(events, words, names), geometry, ChartView(height=SUMMARY_HEIGHT))
    return framed(drawn, _layers(drawn))


def _layers(drawn: Scene) -> list[Spec]:
    """Layers of a chart, back to front."""
    deviation = deviation_layers(drawn, drawn.deviation) if drawn.deviation else []
    return [
        heading(drawn),
        *level_band(drawn),
        *bands(drawn),
        grid(drawn.ratio.ticks, drawn.ratio.panel),
        {"layer": [*ratio_layers(drawn), *flags(drawn), *labels(drawn), last_point(drawn)]},
        *([{"layer": deviation}] if deviation else []),
        *end_labels(drawn),
        estimated_weeks(drawn),
        *annotation_layers(drawn),
        *crosshair(drawn),
        pointer(drawn),
        *marker_layers(drawn),
    ]
