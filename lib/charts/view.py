"""What a reader chose about the picture, not about the numbers."""

from dataclasses import dataclass

from lib.domain.selection import Range, Scale


@dataclass(frozen=True, slots=True)
class ChartView:
    """Stretch of weeks, vertical scale and height in pixels of one chart."""

    range: Range = Range.SINCE_2022
    scale: Scale = Scale.LINEAR
    height: int = 460
