"""No error of yfinance's, nor of its HTTP client's, reaches a reader untranslated."""

import inspect
import json

import peewee
import pytest
from curl_cffi.requests import exceptions as http
from yfinance import exceptions as vendor

from lib.domain.errors import (
    EmptyAnswer,
    MalformedAnswer,
    RateLimited,
    SourceError,
    StoreFull,
    StoreUnavailable,
    UnknownSymbol,
    Unreachable,
)
from lib.sources.yahoo.session import Reply
from lib.sources.yahoo.translate import OURS, translate


def _errors_of(module):
    classes = [value for _, value in inspect.getmembers(module, inspect.isclass)]
    return [value for value in classes if issubclass(value, Exception) and value.__module__ == module.__name__]


def _made(kind):
    error = kind.__new__(kind)
    Exception.__init__(error, "made up")
    return error


def test_every_exception_of_yfinance_is_named():
    """A new one in a later yfinance must be decided on, not fall to its ancestor."""
    assert [kind.__name__ for kind in _errors_of(vendor) if kind not in OURS] == []


@pytest.mark.parametrize("kind", _errors_of(vendor), ids=lambda kind: kind.__name__)
def test_every_exception_of_yfinance_becomes_one_of_ours(kind):
    error = translate(_made(kind), None, "^RUO")
    assert isinstance(error, SourceError)
    assert type(error) is not SourceError


@pytest.mark.parametrize(
    "kind",
    [kind for kind in _errors_of(http) if issubclass(kind, http.RequestException)],
    ids=lambda kind: kind.__name__,
)
def test_every_exception_of_the_http_client_means_out_of_reach_unless_it_is_about_json(kind):
    expected = MalformedAnswer if issubclass(kind, http.InvalidJSONError) else Unreachable
    assert type(translate(_made(kind), None, "^RUO")) is expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (vendor.YFRateLimitError(), RateLimited),
        (vendor.YFPricesMissingError("^RUO", ""), EmptyAnswer),
        (vendor.YFTzMissingError("^RUO"), MalformedAnswer),
        (vendor.YFDataException("*** YAHOO! FINANCE IS CURRENTLY DOWN! ***"), Unreachable),
        (TimeoutError(), Unreachable),
        (ConnectionResetError(), Unreachable),
        (json.JSONDecodeError("", "", 0), MalformedAnswer),
        (KeyError("timestamp"), MalformedAnswer),
        (TypeError(), MalformedAnswer),
        (peewee.OperationalError("database or disk is full"), StoreFull),
        (peewee.OperationalError("disk I/O error"), StoreUnavailable),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_what_the_parser_runs_into_is_translated_too(error, expected):
    assert type(translate(error, None, "^RUO")) is expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(429, 7.0, None), RateLimited),
        (Reply(500, None, None), Unreachable),
        (Reply(503, None, None), Unreachable),
        (Reply(401, None, "Unauthorized"), Unreachable),
        (Reply(404, None, "Not Found"), UnknownSymbol),
        (Reply(400, None, "Bad Request"), EmptyAnswer),
        (Reply(200, None, None), MalformedAnswer),
    ],
)
def test_yahoos_own_word_counts_before_what_the_parser_made_of_it(reply, expected):
    assert type(translate(ValueError(), reply, "^RUO")) is expected
