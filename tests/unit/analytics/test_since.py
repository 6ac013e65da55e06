from datetime import date

import pytest

from lib.analytics.since import Context, context
from tests.unit.analytics.frames import WEEK_ENDS, series

FIRST = WEEK_ENDS[0].date()


def week(number):
    return WEEK_ENDS[number].date()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([10, 3, 8, 9, 10, 5], Context("lowest", week(1), 3, FIRST)),
        ([10, 5, 8, 9, 5], Context("lowest", week(1), 5, FIRST)),  # at the same value, three weeks back
        ([10, 4, 8, 5], Context("below_last", None, 8, FIRST)),  # beyond it only two weeks back
        ([10, 9, 8, 5], Context("lowest", None, 8, FIRST)),
        ([1, 9, 3, 2, 1, 8], Context("highest", week(1), 9, FIRST)),
        ([1, 9, 3, 8], Context("above_last", None, 3, FIRST)),
        ([1, 2, 3, 8], Context("highest", None, 3, FIRST)),
        ([1, 2, 3, 3], Context("unchanged", None, 3, FIRST)),
        ([None, 10, None, 8, 7], Context("lowest", None, 8, week(1))),
    ],
)
def test_a_week_is_lowest_or_highest_since_the_last_week_beyond_it(values, expected):
    assert context(series(values)) == expected


@pytest.mark.parametrize("values", [[], [1], [1, None], [1, None, 2], [None, 2]])
def test_a_week_without_a_known_week_before_it_has_no_context(values):
    assert context(series(values)) is None


def test_the_ratio_of_2025_10_31_was_the_lowest_since_2025_09_26(recorded_frames):
    ratio = (recorded_frames["^RUO"]["value"] / recorded_frames["^GSPC"]["value"])[:"2025-10-31"]
    found = context(ratio)  # design.md, section 7
    assert (found.kind, found.since, round(found.value, 4)) == ("lowest", date(2025, 9, 26), 0.2452)
    assert found.first == date(2019, 5, 31)


def test_the_closes_of_2025_10_31_stand_as_in_the_picture(recorded_frames):
    def kind(symbol):
        found = context(recorded_frames[symbol]["value"][:"2025-10-31"])
        return found.kind, found.since, found.value

    assert kind("^RUO") == ("below_last", None, 1692.81)  # design/summary-wide-en-light.png
    assert kind("^DJI")[:2] == ("highest", None)
    assert kind("^GSPC")[:2] == ("highest", None)
