from datetime import date

import pytest

from lib.domain.closes import Source
from lib.services.fetch_plan import first_session_to_fetch
from tests.unit.services.fakes import learn

FRIDAYS = ("2025-10-03", "2025-10-10", "2025-10-17", "2025-10-24", "2025-10-31")
SATURDAY = date(2025, 11, 1)


def planned(desk, days, over=SATURDAY):
    learn(desk, {"^RUO": dict.fromkeys(days, 1.0)})
    return first_session_to_fetch(desk, "^RUO", over)


def test_the_first_run_asks_for_the_full_history(desk):
    assert planned(desk, ()) is None


@pytest.mark.parametrize("source", [Source.RECORDED, Source.FILE])
def test_what_others_told_does_not_shorten_the_first_run(desk, source):
    learn(desk, {"^RUO": {"2025-10-31": 1.0}}, source=source)
    assert planned(desk, ()) is None


def test_later_runs_overlap_by_two_weeks(desk):
    assert planned(desk, FRIDAYS) == date(2025, 10, 17)


def test_a_missing_last_session_within_a_year_is_asked_for_again(desk):
    assert planned(desk, [day for day in FRIDAYS if day != "2025-10-10"]) == date(2025, 10, 10)


def test_a_missing_day_inside_a_week_is_no_reason_to_ask(desk):
    assert planned(desk, ["2025-10-02", *FRIDAYS]) == date(2025, 10, 17)


def test_a_hole_is_asked_for_for_a_year_and_then_left(desk):
    """^RUO really has one from 2022-11 to 2024-11 (shared/prices/SOURCES.md)."""
    days = ["2022-11-18", "2024-11-15"]
    assert planned(desk, days, date(2024, 11, 16)) == date(2023, 11, 24)  # Black Friday; 364 days are not over
    assert first_session_to_fetch(desk, "^RUO", date(2025, 11, 15)) == date(2024, 11, 1)


def test_an_instrument_no_longer_traded_is_asked_for_from_its_last_closes_on(desk):
    assert planned(desk, ["2015-06-26"]) == date(2015, 6, 12)


def test_a_good_friday_week_without_its_thursday_is_asked_for_from_the_thursday_on(desk):
    assert planned(desk, ["2025-04-11", "2025-04-25", "2025-05-02"], date(2025, 5, 3)) == date(2025, 4, 17)


def test_closes_from_days_to_come_do_not_make_requests_from_days_to_come(desk):
    """A clock that ran ahead at an earlier run."""
    assert planned(desk, [*FRIDAYS, "2026-11-20"]) <= SATURDAY
