"""Corrections that a reader of this week should know about."""

from datetime import datetime, timedelta

import pandas as pd

from lib.analytics.relative_strength import RelativeStrength
from lib.services.desk import Desk
from lib.store import Correction

NEWS_DAYS = 30
VISIBLE = 0.005


def recent_corrections(desk: Desk, strength: RelativeStrength, now: datetime) -> tuple[Correction, ...]:
    """Corrected weekly closes inside the average's window, learned in the last 30 days, oldest first.

    Parameters
    ----------
    desk
        The open desk.
    strength
        The pair and the weeks shown.
    now
        The reader's instant, UTC.
    """
    shown = strength.weeks.index[-strength.rules.window :]
    news = desk.store.prices.corrections((strength.numerator, strength.denominator), now - timedelta(days=NEWS_DAYS))
    return tuple(
        correction
        for correction in news
        if correction.source in desk.shown
        and pd.Timestamp(correction.session) in shown
        and abs(correction.after - correction.before) >= VISIBLE
    )
