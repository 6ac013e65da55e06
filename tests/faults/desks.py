"""Desks over a migrated SQLite file, with the real adapter in front of the local Yahoo."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from lib.services.desk import open_desk
from lib.services.refresh import refresh
from lib.settings import read_settings

NEW_YORK = ZoneInfo("America/New_York")
PAIR = ("^RUO", "^GSPC")


class Clock:
    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


def noon(day):
    """Instant at which nobody trades on a weekend."""
    return datetime.combine(day, time(12), UTC)


def desk_at(folder, source, now, choice="yahoo"):
    """Desk with ``source`` in the place of the one that waits for the real Yahoo."""
    settings = read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": choice})
    return replace(open_desk(settings, now), source=source)


def copied(migrated, folder):
    folder.mkdir(exist_ok=True)
    shutil.copy(migrated, folder / "ratioscope.sqlite3")
    return folder


def run(desk, clock, symbols=PAIR):
    """Code of the error, or ``None``, by symbol."""
    return {outcome.symbol: outcome.error and outcome.error.code for outcome in refresh(desk, clock, symbols)}


def ledger(desk, symbol):
    """Value by session, as shown."""
    frame = desk.store.prices.closes([symbol], sources=desk.shown)[symbol]
    return {session.date(): value for session, value in frame["value"].items()}


def days_asked(asked):
    """First and last day of a history request, at the exchange; the end Yahoo is told is not included."""
    first, after = (datetime.fromtimestamp(int(asked.query[end]), NEW_YORK) for end in ("period1", "period2"))
    return first.date(), after.date()
