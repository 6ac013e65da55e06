from datetime import date
from itertools import permutations
from math import nan

import numpy as np
import pandas as pd
import pytest

from lib.analytics.pair_grid import pair_grid
from lib.analytics.pair_lines import pair_lines, sides
from lib.analytics.weeks import week_ends
from lib.domain.pair_lists import Pair
from tests.unit.analytics.pairs import assert_like_the_pair_alone, weekly

WEEK = date(2025, 10, 31)
LONG = ("RUO", "GSPC", "DJI", "RUT", "RUJ", "IXIC", "IWO", "IWM", "QQQ", "VBK")


@pytest.mark.parametrize("window", [2, 13, 26, 40, 52])
@pytest.mark.parametrize("as_of", [WEEK, date(2025, 4, 17), date(2020, 4, 3), date(2026, 1, 16)])
def test_every_recorded_pair_equals_the_pair_alone_to_the_last_digit(recorded_frames, window, as_of):
    pairs = [Pair(*pair) for pair in permutations(recorded_frames, 2)]
    grid = pair_grid(recorded_frames, pairs, set(recorded_frames), as_of, window)
    assert grid.lines.pairs == tuple(pairs)
    for pair, standing in zip(pairs, grid.standings, strict=True):
        assert_like_the_pair_alone(recorded_frames, pair, grid.lines, standing, as_of)


def test_pairs_of_long_daily_histories_equal_the_pair_alone_to_the_last_digit(prices_dir):
    frames = {name: _history(prices_dir / f"{name}.csv") for name in LONG}
    pairs = [Pair(*pair) for pair in permutations(LONG, 2)][:60]
    ends = week_ends(date(2024, 1, 1), WEEK)
    for as_of in (ends[-1].date(), ends[40].date()):
        grid = pair_grid(frames, pairs, set(LONG), as_of, 26)
        for pair, standing in zip(grid.lines.pairs, grid.standings, strict=True):
            assert_like_the_pair_alone(frames, pair, grid.lines, standing, as_of)


def _history(path):
    table = pd.read_csv(path, parse_dates=["date"], index_col="date").rename_axis("session")
    return pd.DataFrame({"value": table["close"], "status": "close"}).query("value > 0")


def test_the_published_figures_of_the_week_stand_in_their_row(recorded_frames):
    # decision 3 of product.md: ratio 24.66 %, average 23.98 %, deviation +0.67 pt, relative +2.80 %
    lines = pair_lines(recorded_frames, [Pair("^DJI", "^GSPC"), Pair("^RUO", "^GSPC")], WEEK, 26)
    shown = [float(figure[1, -1]) for figure in (lines.ratio, lines.average, lines.relative_deviation)]
    assert shown == pytest.approx([0.2466, 0.2398, 0.0280], abs=5e-5)
    assert lines.deviation_points[1, -1] == pytest.approx(0.67, abs=0.005)


def test_weeks_run_from_the_first_close_of_any_side_to_the_last_completed_week():
    frames = {"A": weekly([10, 20]), "B": weekly([None, None, 5, 5])}
    lines = pair_lines(frames, [Pair("A", "B")], date(2024, 6, 5), 3)  # a Wednesday
    assert [f"{week:%m-%d}" for week in lines.weeks] == ["05-03", "05-10", "05-17", "05-24", "05-31"]
    assert np.isnan(lines.ratio).all()


def test_no_pair_makes_no_line():
    assert pair_lines({}, [], WEEK, 26).ratio.shape[0] == 0


def test_a_tie_repeats_the_week_before_and_an_unknown_week_has_no_side():
    relative = np.array([[0.0, 0.1, 0.0, 1e-13, -0.1, 0.0, nan, 0.0, 0.2]])
    assert sides(relative).tolist() == [[0, 1, 1, 1, -1, -1, 0, 0, 1]]
