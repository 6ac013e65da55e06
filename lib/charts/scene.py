"""Everything the layers of one ratio chart need to know."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.deviation_axis import DeviationAxis, deviation_axis
from lib.charts.drawn_weeks import DrawnWeeks
from lib.charts.geometry import Geometry
from lib.charts.mansfield_axis import mansfield_axis
from lib.charts.ratio_axis import RatioAxis, ratio_axis
from lib.charts.time_axis import time_domain
from lib.charts.view import ChartView
from lib.domain.annotations import Annotation
from lib.domain.drawing import Drawing, Line
from lib.domain.events import Event
from lib.domain.markers import Marker
from lib.locales.catalogue import Words


@dataclass(frozen=True)
class Scene:
    """One pair, the weeks shown of it, its axes, and the reader's language.

    Parameters
    ----------
    strength
        The result to draw.
    weeks
        The rows inside the stretch shown, in the form that is drawn; at least one known figure.
    events
        Named events, shown or not.
    words
        Catalogue of the reader's language.
    names
        Names of numerator and denominator.
    geometry, ratio, deviation, span
        Where panels lie, what they hold, first and last instant of the time axis.
    drawing
        What is drawn; its ``line`` is the form of ``weeks``.
    annotations, markers
        What is marked on weeks.
    """

    strength: RelativeStrength
    weeks: pd.DataFrame
    events: Sequence[Event]
    words: Words
    names: tuple[str, str]
    geometry: Geometry
    ratio: RatioAxis
    deviation: DeviationAxis | None
    span: tuple[int, int]
    drawing: Drawing
    annotations: Sequence[Annotation] = ()
    markers: Sequence[Marker] = ()

    def share(self, instant: int) -> float:
        """Place of an instant on the time axis, 0 to 1."""
        return (instant - self.span[0]) / (self.span[1] - self.span[0])


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told beside the figures, and in which language."""

    events: Sequence[Event]
    words: Words
    names: tuple[str, str]
    annotations: tuple[Annotation, ...] = ()
    markers: tuple[Marker, ...] = ()


def scene(
    strength: RelativeStrength, drawn: DrawnWeeks, telling: Telling, geometry: Geometry, view: ChartView
) -> Scene:
    """Scene of some weeks of a pair; the deviation panel gives its room away while no average is known."""
    weeks = drawn.weeks
    known = geometry.with_deviation and weeks["deviation_points"].notna().any()
    room = Geometry(geometry.height, with_deviation=bool(known))
    return Scene(
        strength=strength,
        weeks=weeks,
        events=telling.events,
        words=telling.words,
        names=telling.names,
        geometry=room,
        ratio=_axis(strength, drawn, room, view),
        deviation=deviation_axis(weeks, room) if known else None,
        span=time_domain(weeks.index),
        drawing=replace(view.drawing, line=drawn.line),
        annotations=view.annotations,
        markers=view.markers,
    )


def _axis(strength: RelativeStrength, drawn: DrawnWeeks, room: Geometry, view: ChartView) -> RatioAxis:
    if drawn.line is Line.MANSFIELD:
        return mansfield_axis(drawn.scaled, room, same_scale=view.drawing.same_scale)
    return ratio_axis(drawn.scaled, strength.rules.threshold, room, view.scale)
