"""Several ways to say the same, one for each week: neighbours differ, and a week always reads the same."""

from datetime import date

DAYS = 7


def way_of(week: date, ways: int, weeks_each: int = 1) -> int:
    """Number of the phrasing for a week, from 0.

    Parameters
    ----------
    ways
        How many there are.
    weeks_each
        Weeks in a row that share one, so that sentences do not change in step.
    """
    return week.toordinal() // DAYS // weeks_each % ways
