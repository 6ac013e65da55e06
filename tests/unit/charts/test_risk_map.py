import json
from itertools import combinations

import altair as alt
import pytest

from lib.charts.risk_map import lane, risk_map, strength_of_ochre
from lib.locales.catalogue import words_for

from .drawn import leaves, values
from .risk_shapes import FIVE, stands

EN, JA = words_for("en"), words_for("ja")


def marks(spec, kind):
    return [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == kind]


def discs(spec):
    return {row["number"]: (row["x"], row["y"]) for row in values(marks(spec, "circle")[-1])}


def trail(spec, number):
    (path,) = marks(spec, "trail")
    return [row for row in values(path) if row["number"] == number]


@pytest.mark.parametrize("words", [EN, JA])
@pytest.mark.parametrize("shown", [FIVE, [], [stands(1)]])
def test_a_map_is_a_valid_specification_that_survives_json(shown, words):
    spec = risk_map(shown, words)
    alt.TopLevelLayerSpec.validate(spec)
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_every_cell_is_ochre_by_its_score():
    (cells,) = marks(risk_map(FIVE, EN), "rect")
    shade = {(row["right"] - 0.5, row["high"] - 0.5): row["opacity"] for row in values(cells)}
    assert len(shade) == 25
    assert (shade[1, 1], shade[5, 5]) == (0.06, 0.62)  # design.md section 6
    assert shade[2, 3] == shade[3, 2]
    assert {row["role"] for row in values(cells)} == {"below"}
    assert sorted(range(1, 26), key=strength_of_ochre) == list(range(1, 26))


def test_scores_are_written_in_the_corners():
    written = [row["score"] for row in values(marks(risk_map([], EN), "text")[0])]
    assert sorted(written) == sorted(x * y for x in range(1, 6) for y in range(1, 6))


def test_a_disc_stands_in_its_own_cell_with_its_number():
    placed = discs(risk_map(FIVE, EN))
    assert {number: (round(x), round(y)) for number, (x, y) in placed.items()} == {
        1: (4, 4), 2: (3, 4), 3: (3, 3), 4: (2, 3), 5: (5, 2)
    }  # fmt: skip


def test_lanes_stay_inside_the_cell_and_never_lie_on_each_other():
    places = [lane(number) for number in range(1, 10)]
    assert all(abs(offset) <= 0.22 for place in places for offset in place)
    for one, other in combinations(places, 2):
        assert one[0] != other[0]
        assert one[1] != other[1]
    assert lane(10) == lane(1)


def test_a_trail_runs_thin_to_thick_over_the_last_reviews_in_one_lane():
    rows = trail(risk_map(FIVE, EN), 1)
    assert [row["wide"] for row in rows] == [1.0, 3.5, 6.0]
    assert len({row["y"] for row in rows}) == 1
    assert [round(row["x"]) for row in rows] == [2, 3, 4]
    assert [row["wide"] for row in trail(risk_map(FIVE, EN), 4)] == [1.0, 6.0]


def test_the_trail_ends_under_the_disc():
    spec = risk_map(FIVE, EN)
    for number, place in discs(spec).items():
        last = trail(spec, number)[-1]
        assert (last["x"], last["y"]) == place


def test_a_risk_that_stayed_has_a_disc_and_no_trail():
    spec = risk_map([stands(7, (3, 3), (3, 3), (3, 3))], EN)
    assert list(discs(spec)) == [7]
    assert trail(spec, 7) == []


def test_a_risk_nobody_has_judged_has_no_place():
    assert discs(risk_map([stands(1), stands(2, (1, 1))], EN)).keys() == {2}


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (EN, {"Likelihood (1 remote – 5 near certain)", "Impact (1 slight – 5 severe)"}),
        (JA, {"可能性（1 まれ – 5 ほぼ確実）", "影響度（1 軽微 – 5 深刻）"}),
    ],
)
def test_both_axes_carry_words_at_both_ends(words, titles):
    (cells,) = marks(risk_map(FIVE, words), "rect")
    assert {cells["encoding"][channel]["axis"]["title"] for channel in ("x", "y")} == titles


def test_a_disc_tells_name_and_score_in_the_readers_language():
    tips = [row["tip"] for row in values(marks(risk_map(FIVE, JA), "circle")[-1])]
    assert tips[0] == "1 リスク1：4×4＝16"
