import pytest

from lib.analytics.streak import streak
from tests.unit.analytics.frames import series


@pytest.mark.parametrize(
    ("values", "weeks"),
    [
        ([1, 2, 3, 4], 3),
        ([4, 3, 2], -2),
        ([3, 1, 2, 3], 2),
        ([1, 2, 1], -1),
        ([1, 2, 2], 0),
        ([2, 2, 3], 1),
        ([1, None, 2, 3], 1),
        ([1, 2, None, 3], 0),
        ([1, 2, None], 0),
        ([5], 0),
        ([], 0),
    ],
)
def test_a_streak_counts_weeks_that_moved_the_same_way(values, weeks):
    assert streak(series(values)) == weeks
