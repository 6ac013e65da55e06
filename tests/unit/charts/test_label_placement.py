import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.label_placement import moved_apart, room

INFINITE = float("inf")


def test_labels_with_room_stay_where_they_are():
    assert moved_apart([100, 60], 0, 200) == [100, 60]


def test_two_labels_too_close_share_the_move():
    assert moved_apart([100, 104], 0, 200) == [95, 109]


def test_labels_keep_their_order_and_stay_inside():
    assert moved_apart([2, 0], 0, 200) == [14, 0]
    assert moved_apart([199, 200], 0, 200) == [186, 200]


@given(st.lists(st.floats(0, 300), min_size=1, max_size=6))
def test_no_two_labels_are_nearer_than_a_line_and_their_order_is_kept(positions):
    placed = moved_apart(positions, 0, 300)
    assert all(abs(one - other) >= 14 - 1e-9 for one, other in itertools.combinations(placed, 2))
    assert all(-1e-9 <= place <= 300 + 1e-9 for place in placed)
    assert all(
        placed[i] < placed[j] for i, j in itertools.permutations(range(len(placed)), 2) if positions[i] < positions[j]
    )


def test_room_is_the_distance_to_the_nearest_label_that_outranks():
    assert room([0.1, 0.2, 0.5], [(2,), (3,), (1,)]) == pytest.approx([0.1, INFINITE, 0.3])


def test_of_two_equal_labels_the_later_outranks():
    assert room([0.1, 0.2], [(2, 0.1), (2, 0.2)]) == pytest.approx([0.1, INFINITE])
