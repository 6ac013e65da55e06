import pytest

from lib.domain.conditions import BOUNDS, Condition, Conditions, Situation, parse_conditions
from lib.domain.errors import InvalidInput

DEFAULT = Conditions(Condition(Situation.DEVIATION_BELOW, -1.0))


def test_without_parameters_the_question_is_a_deviation_below_minus_one_point():
    assert parse_conditions({}) == parse_conditions({"when": "", "value": ""}) == Conditions() == DEFAULT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ({"value": "-2.5"}, Conditions(Condition(Situation.DEVIATION_BELOW, -2.5))),
        ({"when": "crosses_up"}, Conditions(Condition(Situation.CROSSES_UP))),
        ({"when": "drawdown_deeper"}, Conditions(Condition(Situation.DRAWDOWN_DEEPER, 10))),
        (
            {"and": "level_below", "and_value": "25"},
            Conditions(DEFAULT.when, Condition(Situation.LEVEL_BELOW, 25.0)),
        ),
        ({"and": "enters_level"}, Conditions(DEFAULT.when, Condition(Situation.ENTERS_LEVEL))),
    ],
)
def test_conditions_are_read_from_text(text, expected):
    assert parse_conditions(text) == expected


@pytest.mark.parametrize(
    ("text", "parameter", "reason"),
    [
        ({"when": "rains"}, "when", "unknown_choice"),
        ({"and": "rains"}, "and", "unknown_choice"),
        ({"value": "low"}, "value", "not_a_number"),
        ({"value": "nan"}, "value", "not_a_number"),
        ({"value": "1001"}, "value", "out_of_range"),
        ({"when": "percentile_below", "value": "101"}, "value", "out_of_range"),
        ({"when": "crosses_up", "value": "3"}, "value", "without_use"),
        ({"and_value": "3"}, "and_value", "without_use"),
        ({"and": "level_below", "and_value": "0"}, "and_value", "out_of_range"),
    ],
)
def test_what_breaks_a_rule_is_named(text, parameter, reason):
    with pytest.raises(InvalidInput) as refused:
        parse_conditions(text)
    assert (refused.value.parameter, refused.value.reason) == (parameter, reason)


def test_every_usual_value_lies_within_its_bounds():
    assert all(bounds.lowest <= bounds.usual <= bounds.highest for bounds in BOUNDS.values())
