"""What a reader chose about the picture, not about the numbers."""

from dataclasses import dataclass, field

from lib.domain.drawing import Drawing
from lib.domain.selection import Range, Scale


@dataclass(frozen=True, slots=True)
class ChartView:
    """Stretch of weeks, vertical scale, height in pixels and further choices of one chart."""

    range: Range = Range.SINCE_2022
    scale: Scale = Scale.LINEAR
    height: int = 460
    drawing: Drawing = field(default_factory=Drawing)
