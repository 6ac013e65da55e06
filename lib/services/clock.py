"""The only place that reads the clock for the services' callers."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present instant, UTC."""
    return datetime.now(UTC)
