from math import nan

import pytest

from tests.unit.analytics.frames import WEEK_ENDS
from tests.unit.analytics.pairs import grid_of

HUNDRED = [100] * 6


def breadth_of(pairs=("AB", "CB"), **sides):
    return grid_of({"B": HUNDRED, **sides}, pairs, weeks=6).breadth


def test_the_share_counts_pairs_above_among_those_that_have_an_average():
    # A rises all along: above from its third week. C falls from its second week, its average begins in the fourth.
    breadth = breadth_of(A=[1, 2, 3, 4, 5, 6], C=[None, 9, 8, 7, 6, 5])
    assert breadth.weeks["above"].tolist() == [0, 0, 1, 1, 1, 1]
    assert breadth.weeks["counted"].tolist() == [0, 0, 1, 2, 2, 2]
    assert breadth.weeks["share"].tolist() == pytest.approx([nan, nan, 1, 0.5, 0.5, 0.5], nan_ok=True)
    assert (breadth.first, breadth.whole, breadth.pairs) == (WEEK_ENDS[2].date(), WEEK_ENDS[3].date(), 2)


def test_a_hole_begins_the_unbroken_stretch_anew():
    breadth = breadth_of(("AB",), A=[1, None, 3, 4, 5, 6])
    assert breadth.weeks["share"].tolist() == pytest.approx([nan, nan, nan, nan, 1, 1], nan_ok=True)
    assert breadth.whole == WEEK_ENDS[4].date()


def test_too_few_weeks_have_no_share():
    breadth = breadth_of(("AB",), A=[None, None, None, None, 3, 4])
    assert breadth.weeks["share"].isna().all()
    assert (breadth.first, breadth.whole) == (None, None)
