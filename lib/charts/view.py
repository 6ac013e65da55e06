"""What a reader chose about the picture, not about the numbers."""

from dataclasses import dataclass, field

from lib.domain.annotations import Annotation
from lib.domain.drawing import Drawing
from lib.domain.markers import Marker
from lib.domain.selection import Range, Scale


@dataclass(frozen=True, slots=True)
class ChartView:
    """Stretch of weeks, vertical scale, height in pixels and further choices of one chart, and what is marked on it."""

    range: Range = Range.SINCE_2022
    scale: Scale = Scale.LINEAR
    height: int = 460
    drawing: Drawing = field(default_factory=Drawing)
    annotations: tuple[Annotation, ...] = ()
    markers: tuple[Marker, ...] = ()
