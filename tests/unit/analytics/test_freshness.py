from datetime import date

import pytest

from lib.analytics.freshness import age_days, sessions_behind


@pytest.mark.parametrize(
    ("last", "as_of", "behind", "age"),
    [
        (date(2025, 10, 31), date(2025, 10, 31), 0, 0),
        (date(2025, 10, 31), date(2025, 11, 2), 0, 2),  # a weekend is no delay
        (date(2025, 10, 31), date(2025, 11, 5), 3, 5),
        (date(2025, 4, 17), date(2025, 4, 18), 0, 1),  # nor is Good Friday
        (date(2025, 10, 31), date(2025, 10, 1), 0, 0),  # a look back
    ],
)
def test_freshness_counts_sessions_and_days_after_the_last_close(last, as_of, behind, age):
    assert sessions_behind(last, as_of) == behind
    assert age_days(last, as_of) == age
