"""Daily closes as Yahoo may send them: gaps of days and of weeks, any level."""

from datetime import date, timedelta

import pandas as pd
from hypothesis import strategies as st

from lib.domain.selection import Rules

FIRST = date(2024, 3, 4)
STATUS = st.sampled_from(["close", "derived", "estimated"])
# From before a spring clock change over Good Friday to Independence Day, weekends and holidays included
DAYS = [FIRST + timedelta(days=number) for number in range(124)]
WEEKS = 30


@st.composite
def closes_frames(draw, least=0):
    """Closes frame on some of four months' calendar days, whether the exchange traded or not."""
    chosen = draw(st.dictionaries(st.integers(0, len(DAYS) - 1), st.integers(1, 9999), min_size=least, max_size=40))
    index = pd.DatetimeIndex([DAYS[number] for number in sorted(chosen)], name="session")
    values = [chosen[number] / 7 for number in sorted(chosen)]
    return pd.DataFrame({"value": pd.Series(values, index=index, dtype=float), "status": draw(STATUS)}, index=index)


@st.composite
def weekly_frames(draw):
    """Closes frame of thirty weeks, of which a few are missing; ties are common."""
    values = draw(st.lists(st.integers(200, 260), min_size=WEEKS, max_size=WEEKS))
    missing = draw(st.sets(st.integers(0, WEEKS - 1), max_size=3))
    index = week_ends()
    frame = pd.DataFrame({"value": [value / 10 for value in values], "status": "close"}, index=index)
    return frame.drop(index=index[sorted(missing)])


def week_ends():
    """Last exchange days of the weeks, by Python's calendar and one holiday written by hand."""
    fridays = [FIRST + timedelta(days=4 + 7 * number) for number in range(WEEKS)]
    holidays = {date(2024, 3, 29)}  # Good Friday
    return pd.DatetimeIndex([day - timedelta(days=day in holidays) for day in fridays], name="session")


def hundred(frame):
    """A benchmark that stands at 100 on every session of a frame."""
    return frame.assign(value=100.0, status="close")


def rules():
    return st.builds(
        Rules,
        window=st.integers(2, 8),
        threshold=st.floats(0.21, 0.25),
        margin=st.sampled_from([0.0, 0.0025, 0.01]),
        exit_weeks=st.integers(1, 5),
    )


def days():
    return st.sampled_from(DAYS)
