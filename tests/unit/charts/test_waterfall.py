import json

import altair as alt
import pytest

from lib.charts.waterfall import Step, waterfall

from .drawn import field_values, leaves, values

WEEK = (
    Step("Russell 2000 Growth", "−0.09 pt", -0.092),
    Step("S&P 500", "−0.18 pt", -0.176),
    Step("Ratio", "−0.27 pt", -0.268, total=True),
    Step("Less: average", "−0.04 pt", -0.045),
    Step("Deviation", "−0.31 pt", -0.313, total=True),
)


def bars(spec):
    (found,) = [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "rect"]
    return values(found)


@pytest.mark.parametrize("steps", [WEEK, WEEK[:3], (Step("Ratio", "0.00 pt", 0.0, total=True),)])
def test_a_waterfall_is_a_valid_specification_that_survives_json(steps):
    spec = waterfall(steps, rise="green")
    alt.TopLevelLayerSpec.validate(spec)
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec
    assert spec["height"] == 30 * len(steps)


def test_every_bar_begins_where_the_one_above_ends_and_totals_begin_at_zero():
    drawn = bars(waterfall(WEEK, rise="green"))
    assert [row["start"] for row in drawn] == pytest.approx([0, -0.092, 0, -0.268, 0])
    assert [row["end"] for row in drawn] == pytest.approx([-0.092, -0.268, -0.268, -0.313, -0.313])


@pytest.mark.parametrize(("rise", "fall_role", "rise_role"), [("green", "down", "up"), ("red", "up", "down")])
def test_a_rise_has_the_readers_colour_and_totals_have_ink(rise, fall_role, rise_role):
    steps = (Step("a", "+1", 1.0), Step("b", "−3", -3.0), Step("sum", "−2", -2.0, total=True))
    assert [row["role"] for row in bars(waterfall(steps, rise=rise))] == [rise_role, fall_role, "ratio"]


def test_every_step_is_written_with_its_figure():
    spec = waterfall(WEEK, rise="green")
    assert {step.label for step in WEEK} <= set(field_values(spec, "label"))
    assert {step.figure for step in WEEK} <= set(field_values(spec, "figure"))


def test_the_domain_holds_zero_and_every_end():
    spec = waterfall((Step("a", "+2", 2.0), Step("b", "−1", -1.0)), rise="green")
    assert {tuple(leaf["encoding"]["x"]["scale"]["domain"]) for leaf in leaves(spec) if "x" in leaf["encoding"]} == {
        (0.0, 2.0)
    }
