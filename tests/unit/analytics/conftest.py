import pytest

from lib.analytics.relative_strength import relative_strength
from lib.domain.selection import Rules


@pytest.fixture
def recorded_strength(recorded_frames):
    """Small growth against the S&P 500 from the recorded closes, as of a day."""

    def on(as_of, rules=None, **changed):
        sides = {"^RUO": recorded_frames["^RUO"], "^GSPC": recorded_frames["^GSPC"]} | changed
        return relative_strength(sides["^RUO"], sides["^GSPC"], as_of, rules or Rules(), pair=("^RUO", "^GSPC"))

    return on
