from lib.analytics.pair_grid import Lack
from lib.domain.pair_lists import Pair
from tests.unit.analytics.pairs import grid_of


def test_pairs_stand_in_the_order_of_the_list():
    grid = grid_of({"A": [1] * 4, "B": [2] * 4, "C": [4] * 4}, ["CB", "AB", "AC"], weeks=4)
    assert [one.pair for one in grid.standings] == [Pair("C", "B"), Pair("A", "B"), Pair("A", "C")]
    assert [one.ratio for one in grid.standings] == [2.0, 0.5, 0.25]
    assert grid.lacking == ()


def test_what_cannot_be_shown_is_told_with_its_reason_and_the_symbols():
    sides = {"A": [1, 1], "B": [2, 2], "C": [None, None, 3], "D": [None, 1], "E": [1, None]}
    grid = grid_of(sides, ["AX", "AC", "AB", "DE", "ZZ"], weeks=2, followed=set("ABCDE"))
    assert [(one.pair, one.lack, one.symbols) for one in grid.lacking] == [
        (Pair("A", "X"), Lack.UNFOLLOWED, ("X",)),
        (Pair("A", "C"), Lack.NO_CLOSES, ("C",)),  # its first close lies after the week
        (Pair("D", "E"), Lack.NO_COMMON_WEEK, ()),
        (Pair("Z", "Z"), Lack.UNFOLLOWED, ("Z", "Z")),
    ]
    assert [one.pair for one in grid.standings] == [Pair("A", "B")]


def test_a_followed_symbol_without_closes_is_named():
    grid = grid_of({"A": [1]}, ["AB"], weeks=1)
    assert [(one.lack, one.symbols) for one in grid.lacking] == [(Lack.NO_CLOSES, ("B",))]
    assert grid.standings == ()
    assert grid.breadth.pairs == 0
