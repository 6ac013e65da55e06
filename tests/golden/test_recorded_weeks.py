"""Every recorded week against answers computed by tests/golden/slow_weeks.py, which shares no code with us."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from lib.analytics.relative_strength import relative_strength
from lib.domain.selection import Rules

HERE = Path(__file__).parent
ANSWERS = HERE / "recorded_weeks.csv"


@pytest.fixture
def answers():
    return pd.read_csv(ANSWERS, parse_dates=["session"], index_col="session")


@pytest.fixture
def weeks(recorded_frames):
    closes = recorded_frames["^RUO"], recorded_frames["^GSPC"]
    return relative_strength(*closes, date(2026, 1, 16), Rules(), pair=("^RUO", "^GSPC")).weeks


def test_every_recorded_week_is_there(weeks, answers):
    assert len(answers) == 347  # recorded/README.md
    assert list(weeks.index) == list(answers.index)


@pytest.mark.parametrize("column", ["ratio", "average", "deviation_points", "relative_deviation"])
def test_every_recorded_week_agrees_with_the_slow_answers(weeks, answers, column):
    assert weeks[column].tolist() == pytest.approx(answers[column].tolist(), abs=2e-13, nan_ok=True)


def test_the_answers_are_what_the_script_makes():
    script = subprocess.run(
        [sys.executable, HERE / "slow_weeks.py"],
        cwd=HERE.parent.parent,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert script.stdout == ANSWERS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("session", "column", "published", "places"),
    [  # recorded/README.md and product.md
        ("2025-10-31", "ratio", 0.2466, 4),
        ("2025-10-31", "average", 0.2398, 4),
        ("2025-10-31", "deviation_points", 0.67, 2),
        ("2025-10-31", "relative_deviation", 0.0280, 4),
        ("2025-04-11", "ratio", 0.2284, 4),
        ("2025-04-11", "deviation_points", -1.97, 2),
        ("2020-04-03", "ratio", 0.2973, 4),
    ],
)
def test_the_slow_answers_agree_with_published_figures(answers, session, column, published, places):
    assert round(answers.loc[session, column], places) == published


def test_only_one_recorded_week_closes_under_23_per_cent(answers):
    under = answers.index[answers["ratio"] < 0.23]
    assert [day.date() for day in under] == [date(2025, 4, 11)]  # recorded/README.md
