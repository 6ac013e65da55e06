from datetime import date

import pytest

from lib.analytics.two_weeks import TwoWeeks, two_weeks
from lib.domain.closes import WeekStatus
from tests.unit.analytics.frames import closes

WEEKS = {"2025-10-17": 1655.35, "2025-10-24": 1692.81, "2025-10-31": 1686.56}  # ../shared/recorded


def test_both_weeks_and_the_one_before():
    found = two_weeks(closes(WEEKS), date(2025, 10, 31))
    assert (found.last_week, found.last_week_status) == (date(2025, 10, 24), WeekStatus.FINAL)
    assert found.before == pytest.approx(1692.81 / 1655.35 - 1)
    assert found.together == pytest.approx(1686.56 / 1655.35 - 1)


def test_later_weeks_are_not_looked_at():
    assert two_weeks(closes(WEEKS), date(2025, 10, 24)).before is None


@pytest.mark.parametrize("week", [date(2025, 10, 17), date(2025, 11, 7)])
def test_without_a_week_before_or_a_close_of_this_one_nothing_is_known(week):
    assert two_weeks(closes(WEEKS), week) == TwoWeeks(None, WeekStatus.MISSING, None, None)


def test_a_missing_week_leaves_its_changes_unknown():
    found = two_weeks(closes({"2025-10-17": 1655.35, "2025-10-31": 1686.56}), date(2025, 10, 31))
    assert (found.last_week_status, found.before) == (WeekStatus.MISSING, None)
    assert found.together == pytest.approx(1686.56 / 1655.35 - 1)
