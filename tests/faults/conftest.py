"""A local Yahoo per test, the real adapter in front of it, and a clock that does not wait."""

from datetime import date

import pytest

from lib.sources.yahoo import YahooSource
from tests.local_yahoo import LocalYahoo, redirected, rows_of

# Closes of the S&P 500 and the Russell 2000 Growth, two weeks up to 2025-10-31, as
# in ../shared/prices (Yahoo's own, see its SOURCES.md); the last ones are published.
GSPC = {
    date(2025, 10, 20): 6735.13,
    date(2025, 10, 21): 6735.35,
    date(2025, 10, 22): 6699.40,
    date(2025, 10, 23): 6738.44,
    date(2025, 10, 24): 6791.69,
    date(2025, 10, 27): 6875.16,
    date(2025, 10, 28): 6890.89,
    date(2025, 10, 29): 6890.59,
    date(2025, 10, 30): 6822.34,
    date(2025, 10, 31): 6840.20,
}
RUO = {date(2025, 10, 29): 1686.27, date(2025, 10, 30): 1671.69, date(2025, 10, 31): 1686.56}
LAST = date(2025, 10, 31)


@pytest.fixture
def yahoo():
    with LocalYahoo({"^GSPC": rows_of(GSPC), "^RUO": rows_of(RUO)}) as local, redirected(local.url):
        yield local


@pytest.fixture
def pauses():
    """Seconds the adapter wanted to sleep."""
    return []


@pytest.fixture
def source(tmp_path, pauses):
    """The real adapter; chance never lengthens a pause."""
    return YahooSource(tmp_path, timeout=0.3, sleep=pauses.append, random=lambda: 0.0)


@pytest.fixture
def fetch(yahoo, source):
    """Ask the adapter for a symbol, by default its two weeks up to 2025-10-31."""

    def ask(symbol="^GSPC", first=date(2025, 10, 20), last=LAST):
        return source.fetch(symbol, first=first, last=last)

    return ask
