from math import nan

import numpy as np
import pytest

from tests.unit.analytics.pairs import grid_of

HUNDRED = [100] * 12


def rotation_of(values):
    return grid_of({"A": values, "B": HUNDRED}, ["AB"], weeks=len(values)).rotation


def test_level_and_momentum_by_hand():
    # averages of three: 10, 10, 12, 14, 18; relative: 0, 0, 6/12 … written out below
    rotation = rotation_of([10, 10, 10, 10, 16, 16, 22])
    level = [nan, nan, 0, 0, 16 / 12 - 1, 16 / 14 - 1, 22 / 18 - 1]
    assert rotation.level[0] == pytest.approx(level, nan_ok=True)
    assert rotation.momentum[0] == pytest.approx([nan] * 6 + [100 * (22 / 18 - 1)], nan_ok=True)
    assert rotation.known[0].tolist() == [False] * 6 + [True]


def test_fewer_than_five_weeks_have_no_momentum():
    assert np.isnan(rotation_of([10, 11, 12, 13]).momentum).all()


@pytest.mark.parametrize(
    ("values", "quarter"),
    [
        ([10, 10, 10, 10, 10, 10, 12], "ahead_gaining"),
        ([10, 10, 16, 16, 16, 16, 17], "ahead_losing"),
        ([10, 10, 10, 10, 10, 10, 9], "behind_losing"),
        ([16, 16, 10, 10, 10, 10, 9.9], "behind_gaining"),
        ([10, 10, 10, 10, 10, 10, 10], "ahead_gaining"),  # zero belongs to the upper right
        ([10, 10, 10, 10, 10, 10, None], None),
    ],
)
def test_the_quarters(values, quarter):
    sides = {"A": values, "B": HUNDRED}
    rotation = grid_of(sides, ["AB"], weeks=7).rotation
    assert rotation.quarter(0, -1) == quarter
