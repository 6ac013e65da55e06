from datetime import date

import numpy as np

from lib.analytics.week_ledger import week_ledger
from tests.unit.analytics.frames import closes

FRIDAY = date(2025, 10, 31)


def test_weeks_in_a_row_with_what_is_known_of_each():
    frames = {
        "^RUO": closes(
            {"2025-10-17": 1655.35, "2025-10-30": 1690.0, "2025-10-31": 1686.56}, ["close", "close", "derived"]
        ),
        "^GSPC": closes({"2025-10-24": 6791.69, "2025-11-03": 6850.0}),
    }
    ledger = week_ledger(frames, FRIDAY, {("^RUO", FRIDAY): (1680.0,), ("^RUO", date(2025, 10, 30)): (1.0,)})
    assert ledger.sessions == (date(2025, 10, 17), date(2025, 10, 24), FRIDAY)
    np.testing.assert_array_equal(ledger.closes["^RUO"], [1655.35, np.nan, 1686.56])
    np.testing.assert_array_equal(ledger.official["^RUO"], [True, False, False])
    assert ledger.within == {("^RUO", 2): (1690.0,)}
    assert ledger.earlier == {("^RUO", 2): (1680.0,)}


def test_a_day_after_the_last_completed_week_belongs_to_none():
    ledger = week_ledger({"^RUO": closes({"2025-10-31": 1686.56, "2025-11-03": 1690.0})}, date(2025, 11, 3), {})
    assert ledger.sessions == (FRIDAY,)
    assert ledger.within == {}


def test_without_closes_there_are_no_weeks():
    assert week_ledger({"^RUO": closes({})}, date(2025, 10, 30), {}).sessions == ()
