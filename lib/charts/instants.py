"""Sessions as the browser counts time: milliseconds since 1970, UTC."""

from datetime import date

import pandas as pd

DAY = 86_400_000
HALF_WEEK = 7 * DAY // 2


def milliseconds(session: date | pd.Timestamp) -> int:
    """Midnight of a session."""
    return round(pd.Timestamp(session).timestamp() * 1000)
