"""What the HTTP addresses answer and ``--json`` prints."""

import json
from dataclasses import replace

import pytest

from lib.domain.selection import Selection
from lib.reports.flat import flat
from lib.reports.market_summary import summary_payload
from lib.reports.plain_values import plain
from lib.reports.relative_strength import strength_payload, strength_table


@pytest.fixture
def payload(strength):
    return strength_payload(strength, Selection())


def test_every_payload_is_json_without_nan(payload, summary):
    for answer in (payload, summary_payload(summary, {}, Selection())):
        assert json.loads(json.dumps(answer, allow_nan=False)) == answer


def test_the_weeks_are_those_of_the_table(payload, strength):
    records = strength_table(strength).records()
    assert [{name: record[name] for name in payload["weeks"][0]} for record in records] == payload["weeks"]


def test_regimes_carry_their_extreme_and_what_followed(payload):
    (shock,) = [span for span in payload["regimes"]["level"] if span["first"] == "2025-04-11"]
    assert round(shock["extreme_ratio"] * 100, 2) == 22.84  # recorded/README.md
    assert set(shock["after"]) == {"4_weeks", "13_weeks", "26_weeks"}


def test_the_context_of_the_latest_week_is_told(payload):
    context = payload["latest"]["context"]
    assert (context["kind"], context["since"]) == ("lowest", "2025-09-26")  # design.md, section 7
    assert round(context["value"] * 100, 2) == 24.52


def test_every_field_with_a_unit_in_its_name_is_a_point(payload):
    assert {name for name in payload["units"] if name.endswith("_points")} == {
        name for name, unit in payload["units"].items() if unit == "points of per cent"
    }


def test_a_pair_without_a_completed_week_has_no_latest(strength):
    empty = replace(strength, latest=None, weeks=strength.weeks.iloc[:0], provenance=None)
    answer = strength_payload(empty, Selection())
    assert (answer["latest"], answer["weeks"], answer["provenance"]) == (None, [], None)


def test_an_instrument_without_a_name_is_called_by_its_symbol(summary):
    rows = summary_payload(summary, {"^RUO": "Russell 2000 Growth"}, Selection())["rows"]
    assert [row["name"] for row in rows[:2]] == ["Russell 2000 Growth", "^DJI"]


def test_a_sparkline_holds_a_year_of_closes(summary):
    rows = summary_payload(summary, {}, Selection())["rows"]
    assert len(rows[0]["sparkline"]) == 52
    assert rows[0]["sparkline"][-1] == rows[0]["close"] == 1686.56  # recorded/README.md


@pytest.mark.parametrize("value", [float("nan"), float("inf"), None])
def test_what_is_not_finite_is_unknown(value):
    assert plain(value) is None


def test_only_results_can_be_flattened():
    with pytest.raises(TypeError):
        flat({"ratio": 1})


def test_the_level_stands_in_its_context(strength):
    payload = strength_payload(strength, Selection())
    known = strength.weeks["ratio"].dropna().tolist()
    assert payload["level_rank"]["percentile"] == pytest.approx(
        100 * sum(value <= known[-1] for value in known) / len(known)
    )
    assert payload["level_rank"]["first"] == "2019-05-31"
    assert payload["mansfield"] == pytest.approx(known[-1] / (sum(known[-52:]) / 52) - 1)
