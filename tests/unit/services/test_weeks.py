from datetime import UTC, date, datetime

import pytest

from lib.domain.errors import NoCloses
from lib.domain.selection import Selection
from lib.services.relative_strength import read_relative_strength
from lib.services.weeks import list_weeks
from tests.unit.services.fakes import SATURDAY, learn

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)


def weeks(desk, now=SATURDAY, **selection):
    return [str(week) for week in list_weeks(desk, Selection(**selection), now)]


def test_recorded_weeks_are_listed_newest_first(recorded, recorded_frames):
    listed = weeks(recorded, NOW)
    assert listed == sorted((str(day.date()) for day in recorded_frames["^RUO"].index), reverse=True)
    assert "2025-04-17" in listed


def test_a_running_week_is_not_listed(desk):
    days = {"2025-10-24": 1.0, "2025-10-29": 1.0, "2025-10-30": 1.0}
    learn(desk, {"^RUO": days, "^GSPC": days})
    assert weeks(desk, datetime(2025, 10, 31, 15, tzinfo=UTC)) == ["2025-10-24"]


def test_a_week_that_lacks_its_last_session_is_listed(desk):
    learn(desk, {"^RUO": {"2025-10-24": 1.0}, "^GSPC": {"2025-10-24": 1.0, "2025-10-28": 1.0}})
    assert weeks(desk) == ["2025-10-31", "2025-10-24"]


def test_weeks_without_any_close_after_the_data_are_not_listed(desk):
    learn(desk, {symbol: {"2025-09-26": 1.0} for symbol in ("^RUO", "^GSPC")})
    assert weeks(desk) == ["2025-09-26"]


def test_every_week_listed_can_be_asked_for(desk):
    """The sides share their first session only in October, though both have earlier closes."""
    learn(
        desk,
        {
            "^RUO": {"2025-09-25": 1.0, "2025-10-10": 1.0, "2025-10-31": 1.0},
            "^GSPC": {"2025-09-26": 1.0, "2025-10-10": 1.0, "2025-10-24": 1.0},
        },
    )
    listed = list_weeks(desk, Selection(), SATURDAY)
    assert [str(week) for week in listed] == ["2025-10-31", "2025-10-24", "2025-10-17", "2025-10-10"]
    for week in listed:
        read_relative_strength(desk, Selection(as_of=week), SATURDAY)


def test_sides_without_a_common_session_have_no_weeks(desk):
    learn(desk, {"^RUO": {"2025-10-30": 1.0}, "^GSPC": {"2025-10-31": 1.0}})
    assert weeks(desk) == []


def test_a_side_without_closes_is_named(desk):
    with pytest.raises(NoCloses):
        weeks(desk)


def test_weeks_are_those_known_on_the_day(desk):
    learn(desk, {symbol: {"2025-10-24": 1.0} for symbol in ("^RUO", "^GSPC")}, known=datetime(2025, 10, 25, tzinfo=UTC))
    learn(desk, {symbol: {"2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")}, known=SATURDAY)
    assert weeks(desk, known_on=date(2025, 10, 31)) == ["2025-10-24"]
