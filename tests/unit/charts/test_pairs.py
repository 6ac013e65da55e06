"""Strips of small pictures, breadth and rotation: valid, and every point drawn is a figure of the result."""

import json
from datetime import date
from itertools import pairwise, permutations

import altair as alt
import numpy as np
import pytest

from lib.analytics.pair_grid import pair_grid
from lib.charts.breadth import breadth_chart
from lib.charts.pair_cell import PITCH, PairCell, pixel_values, weeks_of
from lib.charts.pair_strip import pair_strip
from lib.charts.rotation import RotationView, first_known, rotation_chart
from lib.charts.rotation_labels import Spot, labelled
from lib.charts.rotation_marks import tails_of
from lib.domain.pair_lists import Pair
from lib.locales.catalogue import words_for

from .drawn import field_values, leaves, texts, values

AS_OF = date(2025, 10, 31)
ENGLISH, JAPANESE = words_for("en"), words_for("ja")
IN_BOTH = pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])


@pytest.fixture
def grid(recorded_frames):
    pairs = [Pair(*pair) for pair in permutations(recorded_frames, 2)]
    return pair_grid(recorded_frames, pairs, set(recorded_frames), AS_OF, 26)


def cells_of(grid, weeks=104):
    return [
        PairCell(
            f"{one.pair.instrument} ÷ {one.pair.benchmark}",
            "relative_strength?x=1",
            one,
            "1 %",
            "above",
            "+1 pt",
            weeks_of(grid.lines, row, weeks),
        )
        for row, one in enumerate(grid.standings)
    ]


def is_valid(spec):
    alt.TopLevelLayerSpec.validate(spec)
    return json.loads(json.dumps(spec, allow_nan=False)) == spec


@IN_BOTH
@pytest.mark.parametrize("weeks", [52, 104, 260])
def test_a_strip_is_a_valid_specification_that_survives_json(grid, words, weeks):
    spec = pair_strip(cells_of(grid, weeks), words)
    assert is_valid(spec)
    assert spec["height"] == 6 * PITCH - 16


def test_every_point_of_a_strip_is_the_ratio_and_average_of_its_week(grid):
    cells = cells_of(grid)
    rows = pair_strip(cells, ENGLISH)["datasets"]["weeks"]
    origins, steps = pixel_values(cells)
    weeks = {int(week.timestamp() * 1000): column for column, week in enumerate(grid.lines.weeks)}
    drawn = [row for row in rows if row["t"] in weeks]
    assert len(drawn) == 6 * 104
    for row in drawn:
        for field, figures in (("y", grid.lines.ratio), ("b", grid.lines.average)):
            value = origins[row["p"]] + steps[row["p"]] * row[field]
            assert value == pytest.approx(figures[row["p"], weeks[row["t"]]], rel=1e-4)


def test_a_pair_stays_in_its_own_cell(grid):
    for row in pair_strip(cells_of(grid), ENGLISH)["datasets"]["weeks"]:
        assert row["p"] * PITCH + 38 <= row["y"] <= row["p"] * PITCH + 120


def test_fills_change_side_in_the_crossing_itself(grid):
    rows = [row for row in pair_strip(cells_of(grid), ENGLISH)["datasets"]["weeks"] if row["p"] == 0]
    for before, after in pairwise(rows):
        if before["g"] != after["g"] and before["b"] is not None:
            assert before["s"] != after["s"]
            assert before["t"] == after["t"]
            assert before["y"] == pytest.approx(before["b"], abs=0.002)
    for row in rows:
        if row["b"] is not None and abs(row["y"] - row["b"]) > 0.01:
            assert row["s"] == ("above" if row["y"] < row["b"] else "below")  # pixels grow downwards


def test_a_pair_without_any_week_in_the_span_keeps_its_place_and_its_words(grid):
    cells = cells_of(grid)[:1]
    cells[0].weeks.loc[:, :] = np.nan
    spec = pair_strip(cells, ENGLISH)
    assert is_valid(spec)
    assert set(field_values(spec, "name")) == {"^RUO ÷ ^GSPC"}


def test_unknown_weeks_are_gaps_and_a_flat_line_has_a_scale(grid):
    cells = cells_of(grid)[:2]
    cells[0].weeks.iloc[5:9] = np.nan
    cells[1].weeks.loc[:, :] = 0.25
    spec = pair_strip(cells, ENGLISH)
    assert is_valid(spec)
    assert [row["y"] for row in spec["datasets"]["weeks"] if row["p"] == 0][5:9] == [None] * 4


@IN_BOTH
def test_breadth_is_valid_and_its_parts_make_the_whole(grid, words):
    spec = breadth_chart(grid.breadth, 260, words)
    assert is_valid(spec)
    shares = [row["share"] for row in spec["datasets"]["weeks"] if row["share"] is not None]
    assert shares == pytest.approx(grid.breadth.weeks["share"].iloc[-260:].dropna().tolist())
    assert {row["whole"] for row in spec["datasets"]["weeks"]} <= {1, None}


def test_a_week_without_an_average_is_empty_and_says_so(recorded_frames):
    pairs = [Pair("^RUO", "^GSPC")]
    early = pair_grid(recorded_frames, pairs, set(recorded_frames), date(2019, 12, 6), 26).breadth
    rows = breadth_chart(early, 52, ENGLISH)["datasets"]["weeks"]
    assert (rows[0]["share"], rows[0]["told"]) == (None, "2019-05-31\u2002—")
    assert rows[-1]["told"] in {"2019-12-06\u20020 of 1 (0\u00a0%)", "2019-12-06\u20021 of 1 (100\u00a0%)"}


@IN_BOTH
def test_a_rotation_is_valid_and_its_points_are_the_figures(grid, words):
    rotation, last = grid.rotation, len(grid.lines.weeks) - 1
    spec = rotation_chart(rotation, RotationView(last, last, last), list("ABCDEF"), words)
    assert is_valid(spec)
    points = spec["datasets"]["points"]
    assert len(points) == 6 * 8
    for point in points:
        assert point["x"] == pytest.approx(100 * rotation.level[point["p"], point["n"]], abs=1e-4)
        assert point["y"] == pytest.approx(rotation.momentum[point["p"], point["n"]], abs=1e-4)
    assert {"ABCDEF"[point["p"]] for point in points if point["n"] == last} == set("ABCDEF")


def test_the_axes_of_a_running_rotation_hold_every_week_and_stand_still(grid):
    rotation, last = grid.rotation, len(grid.lines.weeks) - 1
    first = first_known(rotation, 52)
    assert first == last - 51
    frames = [
        leaves(rotation_chart(rotation, RotationView(first, last, column), list("ABCDEF"), ENGLISH))[0]["encoding"]
        for column in (first, last)
    ]
    assert frames[0] == frames[1]
    assert frames[0]["x"]["scale"]["domain"][1] >= 100 * np.nanmax(np.abs(rotation.level[:, first:]))


def test_the_corners_say_what_they_mean(grid):
    last = len(grid.lines.weeks) - 1
    spec = rotation_chart(grid.rotation, RotationView(last, last, last), list("ABCDEF"), ENGLISH)
    assert {"above and gaining", "above and losing", "below and losing", "below and gaining"} <= set(texts(spec))


def test_a_week_without_points_is_still_a_chart(grid):
    spec = rotation_chart(grid.rotation, RotationView(3, 3, 3), list("ABCDEF"), ENGLISH)
    assert is_valid(spec)
    assert spec["datasets"]["points"] == []


def test_too_few_weeks_have_no_first_point(recorded_frames):
    early = pair_grid(recorded_frames, [Pair("^RUO", "^GSPC")], set(recorded_frames), date(2019, 7, 5), 26)
    assert first_known(early.rotation, 52) == len(early.lines.weeks)


def test_the_farthest_points_are_named_and_no_name_lies_on_another():
    spots = [Spot(0, 0.9, 0.9, "far"), Spot(1, 0.9, 0.89, "near it"), Spot(2, -0.5, 0.0, "alone")]
    assert labelled(spots) == {0: 0, 2: 1}
    assert len(labelled([Spot(n, 0.5, 1 - n / 8, "x") for n in range(16)])) == 14
    assert len(labelled([Spot(n, 0.5, 1 - n / 15, "x") for n in range(30)])) == 8


def test_names_are_written_at_their_points(grid):
    last = len(grid.lines.weeks) - 1
    spec = rotation_chart(grid.rotation, RotationView(last, last, last), list("ABCDEF"), ENGLISH)
    named = [leaf for leaf in leaves(spec) if "datum.name" in str(leaf["mark"].get("text"))]
    assert len(named) == 2  # the halo and the words
    assert values(named[0]) == values(named[1])


def test_in_a_crowd_tails_wait_for_the_pointer_but_the_chosen_pairs_do_not(grid):
    rotation, last = grid.rotation, len(grid.lines.weeks) - 1
    few = rotation_chart(rotation, RotationView(last, last, last, chosen=2), list("ABCDEF"), ENGLISH)
    assert {point["p"] for point in few["datasets"]["points"] if point.get("c")} == {2}
    tests = {count: json.dumps(tails_of([{"p": n, "rank": None} for n in range(count)])) for count in (8, 9, 16, 17)}
    assert "!datum.c && (false)" in tests[8]
    assert "!datum.c && (width < 500)" in tests[9]
    assert "!datum.c && (width < 500)" in tests[16]
    assert "!datum.c && (true)" in tests[17]


def test_the_chosen_pair_is_named_first_wherever_it_stands():
    spots = [Spot(n, 0.5, 1 - n / 15, "x") for n in range(30)] + [Spot(30, 0.01, 0.01, "chosen")]
    assert labelled(spots, 30)[30] == 0
