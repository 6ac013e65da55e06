from datetime import timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.selection import Rules, Selection
from lib.services.corrections import recent_corrections
from lib.services.relative_strength import read_relative_strength
from tests.unit.services.fakes import SATURDAY, learn

WEEKS = {"2025-10-17": 100.0, "2025-10-24": 100.0, "2025-10-30": 100.0, "2025-10-31": 100.0}
LATER = SATURDAY + timedelta(days=1)


def told(desk, corrections, *, symbol="^GSPC", known=LATER, now=LATER, source=Source.YAHOO):
    for side in ("^RUO", "^GSPC"):
        learn(desk, {side: WEEKS}, source=source)
    learn(desk, {symbol: corrections}, known=known, source=source)
    strength = read_relative_strength(desk, Selection(rules=Rules(window=2)), now)
    return [
        (correction.symbol, str(correction.session), correction.before, correction.after)
        for correction in recent_corrections(desk, strength, now)
    ]


def test_a_corrected_weekly_close_of_either_side_is_told(desk):
    assert told(desk, {"2025-10-31": 101.0}) == [("^GSPC", "2025-10-31", 100.0, 101.0)]


@pytest.mark.parametrize(
    "corrections",
    [
        {"2025-10-30": 101.0},  # no weekly close
        {"2025-10-17": 101.0},  # before the weeks of the average
        {"2025-10-31": 100.004},  # nobody sees it
    ],
)
def test_what_changes_no_figure_shown_is_not_told(desk, corrections):
    assert told(desk, corrections) == []


def test_what_belongs_to_no_side_is_not_told(desk):
    learn(desk, {"^DJI": WEEKS})
    assert told(desk, {"2025-10-31": 101.0}, symbol="^DJI") == []


def test_after_a_month_a_correction_is_no_news(desk):
    assert told(desk, {"2025-10-31": 101.0}, now=LATER + timedelta(days=30)) != []
    assert told(desk, {}, now=LATER + timedelta(days=31)) == []


def test_a_first_close_from_another_source_is_no_correction(desk):
    learn(desk, {"^GSPC": {"2025-10-31": 99.0}}, known=SATURDAY - timedelta(days=1), source=Source.RECORDED)
    assert told(desk, {}) == []
