"""How old the last known close is."""

from datetime import date, timedelta

from lib.analytics.sessions import exchange_sessions


def sessions_behind(last_session: date, as_of: date) -> int:
    """Exchange sessions after ``last_session`` that are over on ``as_of``."""
    return len(exchange_sessions(last_session + timedelta(days=1), as_of))


def age_days(last_session: date, as_of: date) -> int:
    """Calendar days from the last known session to ``as_of``; 0 when it lies after it."""
    return max((as_of - last_session).days, 0)
