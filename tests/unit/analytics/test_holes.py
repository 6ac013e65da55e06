"""Holes against the reference prices' own list of what is missing, and against a plain loop."""

import math
from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib.analytics.holes import Hole, holes
from lib.analytics.weeks import week_ends

WEEKS = week_ends(date(2024, 1, 1), date(2024, 12, 31))


def _ratios(values):
    return pd.Series(values, index=WEEKS[: len(values)], dtype=float)


def _slow(values):
    found, run = [], []
    for position, value in enumerate([*values, 1.0]):
        if math.isnan(value):
            run.append(position)
            continue
        if len(run) >= 2 and run[0] > 0 and position < len(values):
            found.append((run[0], run[-1]))
        run = []
    return found


def test_a_hole_is_named_by_its_first_and_last_week():
    values = [0.24, math.nan, math.nan, math.nan, 0.25]
    assert holes(_ratios(values)) == (Hole(WEEKS[1].date(), WEEKS[3].date(), 3),)


def test_one_missing_week_and_unknown_ends_are_no_holes():
    assert holes(_ratios([math.nan, math.nan, 0.24, math.nan, 0.25, math.nan, math.nan])) == ()


@given(st.lists(st.sampled_from([0.24, math.nan]), max_size=30))
def test_a_plain_loop_finds_the_same_holes(values):
    found = [(hole.first, hole.last) for hole in holes(_ratios(values))]
    assert found == [(WEEKS[start].date(), WEEKS[stop].date()) for start, stop in _slow(values)]
