"""Where the panels of a chart lie, in pixels from the top of the plot.

Two panels share one layered chart: each vertical scale has a pixel range, so
both keep one time axis, one crosshair and one stretch width. A vertical
concatenation overflowed at 390 px and ignored its starting brush.
"""

import math
from dataclasses import dataclass

READOUT = 8
LANE = 26
TOP = 38
TIME_AXIS = 26
TICK_STRIP = 10
NARROW = 500


@dataclass(frozen=True, slots=True)
class Panel:
    """A vertical scale: values ``low`` to ``high`` on the pixels ``bottom`` to ``top``."""

    low: float
    high: float
    top: float
    bottom: float
    log: bool = False

    def pixel(self, value: float) -> float:
        """Distance of a value from the top of the plot."""
        return round(self.bottom + self._share(value) * (self.top - self.bottom), 2)

    def _share(self, value: float) -> float:
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Geometry:
    """Pixels of a chart of a given height, with or without the deviation panel."""

    height: int
    with_deviation: bool

    @property
    def plot(self) -> int:
        """Height of the plot; the time axis below it takes the rest."""
        return self.height - TIME_AXIS

    @property
    def ratio_bottom(self) -> int:
        """Lower edge of the ratio panel."""
        return round(0.70 * self.plot) if self.with_deviation else self.plot - TICK_STRIP - 2

    @property
    def deviation_top(self) -> int:
        """Upper edge of the deviation panel."""
        return round(0.78 * self.plot)

    @property
    def deviation_bottom(self) -> int:
        """Lower edge of the deviation panel, above the ticks of estimated weeks."""
        return self.plot - TICK_STRIP
