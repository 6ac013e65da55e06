import json
import re
from datetime import date

import altair as alt
import pytest

from lib.analytics.regime_paths import HORIZON, compare_regimes
from lib.charts.regime_paths import regime_paths
from lib.charts.roles import ROLES
from lib.locales.catalogue import words_for

from .drawn import field_values, leaves, texts, values

ENGLISH, JAPANESE = words_for("en"), words_for("ja")


@pytest.fixture
def below(strength):
    """The weeks below the average that hold April 2025, over the earlier ones."""
    spans = [span for span in strength.side_regimes if span.kind == "below"]
    return compare_regimes(strength.weeks, spans[-1], spans)


@pytest.fixture
def alone(strength):
    (shock,) = strength.level_regimes
    return compare_regimes(strength.weeks, shock, strength.level_regimes)


def lines(spec):
    return [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "line"]


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])
def test_a_chart_is_a_valid_vega_lite_specification(below, alone, words):
    for comparison in (below, alone):
        spec = regime_paths(comparison, words)
        alt.TopLevelLayerSpec.validate(spec)
        assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_the_weeks_of_april_2025_lie_strong_over_the_earlier_ones(below):
    spec = regime_paths(below, ENGLISH)
    zero, earlier, median, inside, after = lines(spec)
    entries = {row["entry"] for row in spec["datasets"]["earlier"]}
    assert entries == {str(path.regime.first) for path in below.earlier}
    assert earlier["mark"]["opacity"] < 0.5 < earlier["mark"]["strokeWidth"] < inside["mark"]["strokeWidth"]
    drawn = [(row["week"], row["change"]) for row in values(inside)]
    assert drawn == [(week, pytest.approx(change, abs=1e-6)) for week, change in below.chosen.changes if week <= 33]
    assert (len(values(inside)), below.chosen.inside) == (34, 33)
    assert values(after)[0] == values(inside)[-1]
    assert "strokeDash" in after["mark"]
    assert "strokeDash" in median["mark"]
    assert [row["week"] for row in values(zero)] == [0, HORIZON]


def test_a_regime_of_one_week_without_earlier_ones_is_drawn_alone(alone):
    spec = regime_paths(alone, ENGLISH)
    _zero, inside, after = lines(spec)
    assert [row["week"] for row in values(inside)] == [0]
    assert [row["week"] for row in values(after)] == list(range(30))  # from 2025-04-11 to 2025-10-31
    assert any(text.startswith("This one +") for text in texts(spec))
    assert not any(text.startswith("Median") for text in texts(spec))


def test_the_readout_of_a_week_tells_this_one_the_median_and_the_others(below):
    told = {row["week"]: row["told"].replace("\u00a0", " ") for row in regime_paths(below, ENGLISH)["datasets"]["told"]}
    changes = [dict(path.changes)[16] for path in below.earlier]
    this, low, high = (
        f"{value:+.2%}".replace("-", "−").replace("%", " %")
        for value in (dict(below.chosen.changes)[16], min(changes), max(changes))
    )
    assert told[16].startswith(f"Week 16: this one {this}, median ")
    assert told[16].endswith(f"others {low} to {high}")


def test_everything_drawn_lies_inside_the_axis(below):
    spec = regime_paths(below, ENGLISH)
    low, high = lines(spec)[0]["encoding"]["y"]["scale"]["domain"]
    drawn = [*field_values(spec, "change"), *(row["change"] for row in spec["datasets"]["earlier"])]
    assert low <= min(drawn) <= 0 <= max(drawn) <= high


def test_colours_are_named_by_role_and_never_fixed(below):
    written = json.dumps(regime_paths(below, ENGLISH))
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", written)
    assert set(re.findall(r"scale\('color', '(\w+)'\)", written)) <= set(ROLES)


def test_many_earlier_ones_are_one_layer(below, alone):
    assert len(leaves(regime_paths(below, ENGLISH))) - len(leaves(regime_paths(alone, ENGLISH))) == 2
    assert below.earlier[0].regime.first < date(2021, 1, 1)
