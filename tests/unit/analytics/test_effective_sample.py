import numpy as np
import pytest

from lib.analytics.effective_sample import independent


def slow(positions, length):
    count, free_from = 0, None
    for position in positions:
        if free_from is None or position >= free_from:
            count, free_from = count + 1, position + length
    return count


@pytest.mark.parametrize(
    ("positions", "length", "expected"),
    [
        ([], 4, 0),
        ([7], 4, 1),
        ([0, 1, 2, 3], 4, 1),
        ([0, 4], 4, 2),
        ([0, 3, 4, 7, 8], 4, 3),
    ],
)
def test_overlaps_are_counted_once(positions, length, expected):
    assert independent(np.array(positions, dtype=int), length) == expected


@pytest.mark.parametrize(("weeks", "horizon", "expected"), [(1208, 13, 92), (1208, 52, 23), (347, 52, 6)])
def test_independent_stretches_of_a_history(weeks, horizon, expected):
    # pitfalls.md: 1,208 weeks since 2002 hold 92 independent quarters and 23 independent years
    assert independent(np.arange(weeks - horizon), horizon) == expected


@pytest.mark.parametrize("length", [1, 4, 13, 52])
def test_the_count_is_that_of_a_plain_loop(length):
    positions = np.flatnonzero(np.random.default_rng(5).random(600) < 0.2)
    assert independent(positions, length) == slow(positions.tolist(), length)
