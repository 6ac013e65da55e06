"""Made-up daily closes on real sessions, for states the recorded weeks do not show."""

from datetime import date

from lib.analytics.sessions import exchange_sessions


def daily(first: date, last: date, start: float, step: float) -> dict[date, float]:
    """Closes on every session, moving by ``step`` a session."""
    return {session.date(): start + step * number for number, session in enumerate(exchange_sessions(first, last))}
