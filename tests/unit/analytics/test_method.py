"""The worked examples of docs/method.md are what the code computes."""

import re
from datetime import date
from pathlib import Path

import pytest

METHOD = (Path(__file__).parents[3] / "docs" / "method.md").read_text(encoding="utf-8")


def rows(*header):
    """Rows of the table under a header, as lists of cells."""
    table = METHOD.partition(f"| {' | '.join(header)} |\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[1:]]


def last_number(text):
    return float(re.findall(r"[+-]?\d+\.\d+", text)[-1])


def test_the_figures_of_2025_10_31_in_the_method_are_computed(recorded_strength):
    latest = recorded_strength(date(2025, 10, 31)).latest
    computed = {
        "ratio": latest.ratio * 100,
        "average": latest.average * 100,
        "deviation": latest.deviation_points,
        "relative deviation": latest.relative_deviation * 100,
        "turn level": latest.turn_level * 100,
    }
    written = {name: last_number(value) for name, value in rows("figure", "value")}
    assert written == {name: round(value, 2) for name, value in computed.items()}


def test_the_tariff_weeks_in_the_method_are_computed(recorded_strength):
    strength = recorded_strength(date(2025, 10, 31))
    (regime,) = strength.level_regimes
    table = rows("week", "ratio", "in the level regime")
    assert len(table) == 4
    for week, ratio, inside in table:
        assert last_number(ratio) == round(strength.weeks.loc[week, "ratio"] * 100, 2)
        assert inside.startswith("yes") == (regime.first <= date.fromisoformat(week) <= regime.last)


@pytest.mark.parametrize("name", re.findall(r"`(\w+\.py)`", METHOD))
def test_the_files_the_method_names_exist(name):
    assert list((Path(__file__).parents[3] / "lib").rglob(name))
