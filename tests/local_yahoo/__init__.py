"""A Yahoo of our own that misbehaves on request; see README.md."""

from tests.local_yahoo.faults import Fault
from tests.local_yahoo.prices import Row, load_dividends, load_prices, rows_of
from tests.local_yahoo.redirected import redirected, redirected_environment
from tests.local_yahoo.server import LocalYahoo

__all__ = [
    "Fault",
    "LocalYahoo",
    "Row",
    "load_dividends",
    "load_prices",
    "redirected",
    "redirected_environment",
    "rows_of",
]
