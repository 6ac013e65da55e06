"""Errors of yfinance and its HTTP client in our own words, all in this one place."""

from types import MappingProxyType

from curl_cffi.requests import exceptions as http
from peewee import PeeweeException
from yfinance import exceptions as vendor

from lib.domain.errors import (
    EmptyAnswer,
    MalformedAnswer,
    RateLimited,
    RatioscopeError,
    SourceError,
    StoreFull,
    StoreUnavailable,
    UnknownSymbol,
    Unreachable,
)
from lib.sources.yahoo.session import Reply

TOO_MANY_REQUESTS = 429
CLIENT_ERROR = 400

# Nearest ancestor wins. What yfinance's parser runs into when the answer is not
# a price history can be any exception, hence the last line.
OURS: MappingProxyType[type[Exception], type[SourceError]] = MappingProxyType(
    {
        vendor.YFRateLimitError: RateLimited,
        vendor.YFDataException: Unreachable,
        vendor.YFPricesMissingError: EmptyAnswer,
        vendor.YFEarningsDateMissing: EmptyAnswer,
        vendor.YFTickerMissingError: EmptyAnswer,
        vendor.YFTzMissingError: MalformedAnswer,
        vendor.YFInvalidPeriodError: MalformedAnswer,
        vendor.YFNotImplementedError: MalformedAnswer,
        vendor.YFException: MalformedAnswer,
        http.InvalidJSONError: MalformedAnswer,
        http.RequestException: Unreachable,
        OSError: Unreachable,
        Exception: MalformedAnswer,
    }
)
BY_CODE: MappingProxyType[str, type[SourceError]] = MappingProxyType(
    {"Not Found": UnknownSymbol, "Bad Request": EmptyAnswer}
)


def translate(error: Exception, reply: Reply | None, symbol: str) -> RatioscopeError:
    """Our error for one of the vendor's; Yahoo's own word, where there is one, counts first.

    A source error, unless yfinance could not write its cache: then a store error,
    so that nobody looks for the fault at Yahoo's.

    Parameters
    ----------
    error
        What yfinance raised.
    reply
        The last chart reply, ``None`` if none arrived.
    symbol
        What was asked for.
    """
    if isinstance(error, PeeweeException):
        return StoreFull() if "full" in str(error) else StoreUnavailable()
    said = reply and _from_reply(reply, symbol)
    return said or _nearest(type(error))(symbol=symbol, reason=type(error).__name__)


def _from_reply(reply: Reply, symbol: str) -> SourceError | None:
    if reply.status == TOO_MANY_REQUESTS:
        return RateLimited(symbol=symbol, retry_after=reply.retry_after)
    if reply.error is not None and reply.error in BY_CODE:
        return BY_CODE[reply.error](symbol=symbol)
    if reply.status >= CLIENT_ERROR:
        return Unreachable(symbol=symbol, reason=f"HTTP {reply.status}", retry_after=reply.retry_after)
    return None


def _nearest(raised: type[Exception]) -> type[SourceError]:
    return next(OURS[ancestor] for ancestor in raised.__mro__ if ancestor in OURS)
