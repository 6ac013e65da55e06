"""Strengths drawn in the tests: the recorded closes, and shapes they do not have."""

from datetime import date

import pandas as pd
import pytest

from lib.analytics.relative_strength import relative_strength
from lib.domain.selection import Rules

PAIR = ("^RUO", "^GSPC")
AS_OF = date(2025, 10, 31)


@pytest.fixture
def strength_of(recorded_frames):
    """Strength of the recorded pair, after an edit of its numerator."""

    def build(as_of=AS_OF, rules=None, edit=lambda frame: frame, pair=PAIR):
        numerator, denominator = recorded_frames[pair[0]], recorded_frames[pair[1]]
        return relative_strength(edit(numerator), denominator, as_of, rules or Rules(), pair=pair)

    return build


@pytest.fixture
def strength(strength_of):
    return strength_of()


@pytest.fixture
def running_week(recorded_frames):
    """The recorded pair with closes of Wednesday 2025-11-05, made up."""
    sides = [
        pd.concat(
            [
                frame.loc[:"2025-10-31"],
                pd.DataFrame({"value": [value], "status": ["close"]}, index=[pd.Timestamp(2025, 11, 5)]),
            ],
            sort=False,
        ).rename_axis("session")
        for frame, value in ((recorded_frames["^RUO"], 1650.0), (recorded_frames["^GSPC"], 6790.0))
    ]
    return relative_strength(sides[0], sides[1], date(2025, 11, 5), Rules(), pair=PAIR)
