import pandas as pd
import pytest

from lib.charts.ranges import weeks_shown, weeks_since_last_year
from lib.domain.selection import Range


def frame(first, last):
    index = pd.date_range(first, last, freq="W-FRI", name="session")
    return pd.DataFrame({"ratio": 0.25}, index=index)


LONG = frame("2002-10-04", "2025-10-31")


@pytest.mark.parametrize(
    ("chosen", "first", "last"),
    [
        (Range.ONE_YEAR, "2024-11-01", "2025-10-31"),
        (Range.THREE_YEARS, "2022-11-04", "2025-10-31"),
        (Range.FIVE_YEARS, "2020-11-06", "2025-10-31"),
        (Range.SINCE_2022, "2022-01-07", "2025-10-31"),
        (Range.TARIFF_SHOCK, "2025-02-07", "2025-07-25"),
        (Range.ALL, "2002-10-04", "2025-10-31"),
    ],
)
def test_a_range_shows_its_weeks(chosen, first, last):
    shown = weeks_shown(LONG, chosen)
    assert [f"{shown.index[0]:%Y-%m-%d}", f"{shown.index[-1]:%Y-%m-%d}"] == [first, last]


def test_a_range_without_a_known_week_shows_everything():
    early = frame("2019-05-31", "2021-12-31")
    assert len(weeks_shown(early, Range.SINCE_2022)) == len(early)
    assert len(weeks_shown(early, Range.TARIFF_SHOCK)) == len(early)


def test_the_summary_begins_with_last_year():
    assert weeks_since_last_year(LONG).index[0] == pd.Timestamp(2024, 1, 5)
