"""A source and a clock that say what a test tells them, and closes written as a reader would say them."""

from datetime import UTC, date, datetime
from pathlib import Path

from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.errors import UnknownSymbol
from lib.services.desk import Desk
from lib.settings import Settings, SourceChoice
from lib.sources.protocol import Fetched
from lib.store import open_store
from tests.unit.analytics.frames import closes

SATURDAY = datetime(2025, 11, 1, 12, tzinfo=UTC)
SYMBOLS = ("^RUO", "^DJI", "^GSPC", "^IXIC", "^RUT", "^RUJ", "^VIX")  # a fresh installation's, in order


class FakeSource:
    """Tells everything it has, whatever is asked for; what is an error is raised."""

    name = Source.YAHOO

    def __init__(self, told):
        self.told = dict(told)
        self.asked = []

    def fetch(self, symbol, *, first, last):
        self.asked.append((symbol, first, last))
        told = self.told.get(symbol, UnknownSymbol(symbol=symbol))
        if isinstance(told, Exception):
            raise told
        return Fetched(symbol, f"{symbol} in full", "etf", closes(told), 0)


class FakeClock:
    def __init__(self, now=SATURDAY):
        self.now = now

    def __call__(self):
        return self.now


def desk_at(path, source=None, choice=SourceChoice.AUTO):
    """Desk over a migrated SQLite file, without the recorded closes."""
    url = f"sqlite:///{path}"
    return Desk(Settings(url, Path(path).parent, choice, "localhost", 8501, "en"), open_store(url, path.parent), source)


def learn(desk, told, known=SATURDAY, source=Source.YAHOO):
    """Closes straight into the ledger: ``{"^RUO": {"2025-10-31": 1686.56}}``."""
    return desk.store.prices.append(
        Close(symbol, date.fromisoformat(day), value, CloseStatus.CLOSE, source, known)
        for symbol, history in told.items()
        for day, value in history.items()
    )


def ledger(desk, symbol, sources=(Source.YAHOO,)):
    """Value by session."""
    frame = desk.store.prices.closes([symbol], sources=sources)[symbol]
    return {str(session.date()): value for session, value in frame["value"].items()}


def codes(outcomes):
    """Codes of the errors of a refresh, ``None`` for every success."""
    return [outcome.error and outcome.error.code for outcome in outcomes]


def raiser(error):
    """Something to put in the place of whatever is to fail."""

    def fail(*_arguments, **_options):
        raise error

    return fail
