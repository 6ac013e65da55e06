import json
import re

import altair as alt
import pytest

from lib.analytics.event_study import event_study
from lib.charts.roles import ROLES
from lib.charts.what_followed import followed_chart
from lib.domain.conditions import Condition, Conditions, Situation
from lib.locales.catalogue import words_for

from .drawn import field_values, leaves, texts, values

ENGLISH, JAPANESE = words_for("en"), words_for("ja")


@pytest.fixture
def study(strength):
    return event_study(strength, Conditions())


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])
def test_a_chart_is_a_valid_vega_lite_specification(study, words):
    spec = followed_chart(study, words)
    alt.TopLevelLayerSpec.validate(spec)
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_every_figure_drawn_is_one_of_the_study(study):
    (bars,) = [leaf for leaf in leaves(followed_chart(study, ENGLISH)) if leaf["mark"]["type"] == "rect"]
    drawn = [(row["role"], row["lower"], row["median"], row["upper"]) for row in values(bars)]
    expected = [
        (part, *(pytest.approx(value, abs=1e-8) for value in (spread.lower, spread.median, spread.upper)))
        for outcome in study.outcomes
        for part, spread in (("ratio", outcome.then), ("muted", outcome.always))
        if spread is not None
    ]
    assert drawn == expected
    lows = field_values(followed_chart(study, ENGLISH), "low")
    assert lows == pytest.approx([one.bands.median.low for one in study.outcomes if one.bands], abs=1e-8)


def test_a_horizon_without_an_answer_says_so_in_the_picture(study):
    written = texts(followed_chart(study, ENGLISH))
    assert written.count("no answer: too few independent") == sum(one.thin is not None for one in study.outcomes) == 1
    assert "91 occurrences, 5 independent" in written


def test_everything_drawn_lies_inside_the_axis_and_zero_too(study):
    spec = followed_chart(study, ENGLISH)
    low, high = leaves(spec)[0]["encoding"]["x"]["scale"]["domain"]
    drawn = [value for name in ("lower", "upper", "low", "high") for value in field_values(spec, name)]
    assert low <= min([*drawn, 0]) <= max([*drawn, 0]) <= high


def test_colours_are_named_by_role_and_never_fixed(study):
    written = json.dumps(followed_chart(study, ENGLISH))
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", written)
    assert set(re.findall(r"scale\('color', '(\w+)'\)", written)) <= set(ROLES)


@pytest.mark.parametrize("situation", [Situation.CROSSES_UP, Situation.CROSSES_DOWN])
def test_a_chart_of_few_occurrences_is_valid_too(strength, situation):
    alt.TopLevelLayerSpec.validate(followed_chart(event_study(strength, Conditions(Condition(situation))), ENGLISH))
