"""How far a running refresh is, and whether the last one failed, seen from any process."""

from datetime import datetime

from lib.services.desk import Desk
from lib.services.refresh import LEASE
from lib.store import Attempt, Lease


def refresh_status(desk: Desk, now: datetime) -> Lease | None:
    """The refresh under way with its ``done`` of ``total`` symbols, ``None`` when nobody fetches."""
    return desk.store.leases.held(LEASE, now)


def failed_since(desk: Desk, now: datetime) -> datetime | None:
    """When the latest attempt failed, ``None`` if it succeeded or there was none."""
    latest = desk.store.attempts.recent(1)
    if not latest or latest[0].outcome == "ok" or latest[0].finished_at > now:
        return None
    return latest[0].finished_at


def attempts_since(desk: Desk, since: datetime) -> tuple[Attempt, ...]:
    """Results that came in after an instant, oldest first."""
    return tuple(attempt for attempt in reversed(desk.store.attempts.recent(100)) if attempt.finished_at >= since)
