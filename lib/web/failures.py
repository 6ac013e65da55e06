"""Errors as HTTP answers: a status and a JSON body that names the parameter."""

import logging
import secrets
from collections.abc import Mapping

from starlette.responses import JSONResponse

from lib.domain.errors import (
    InvalidInput,
    NothingToShow,
    RatioscopeError,
    RefreshRunning,
    SourceError,
    StoreError,
)
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.web.headers import HEADERS

log = logging.getLogger(__name__)

STATUS: tuple[tuple[type[RatioscopeError], int], ...] = (
    (InvalidInput, 400),
    (NothingToShow, 404),
    (RefreshRunning, 409),
    (SourceError, 502),
    (StoreError, 503),
)
UNKNOWN_THING = "not_in_universe"


def failure_answer(error: RatioscopeError, language: str, selection: Selection | None = None) -> JSONResponse:
    """Answer for an error a reader should be told.

    Parameters
    ----------
    error
        What went wrong.
    language
        Of the message.
    selection
        The request, where it could be parsed; tells which parameter a symbol came from.
    """
    body = {
        "parameter": _parameter(error, selection),
        "code": error.reason if isinstance(error, InvalidInput) else error.code,
        "message": words_for(language).describe(error),
    }
    return error_body(status_of(error), body, language)


def unexpected_answer(error: Exception, language: str) -> JSONResponse:
    """Answer for a fault of ours: an id that is also in the log, and no traceback."""
    number = secrets.token_hex(2).upper()
    log.error("request failed, id %s", number, exc_info=error)
    words = words_for(language)
    body = {"parameter": None, "code": "unexpected", "message": words("error.unexpected"), "id": number}
    return error_body(500, body, language)


def error_body(status: int, body: Mapping[str, object], language: str, **headers: str) -> JSONResponse:
    """JSON answer that caches must not keep."""
    said = {**HEADERS, "Cache-Control": "no-store", "Content-Language": language, **headers}
    return JSONResponse({"error": body}, status, said)


def status_of(error: RatioscopeError) -> int:
    """HTTP status of an error family; a well-formed symbol we do not follow is not found."""
    if isinstance(error, InvalidInput) and error.reason == UNKNOWN_THING:
        return 404
    return next((status for family, status in STATUS if isinstance(error, family)), 500)


def _parameter(error: RatioscopeError, selection: Selection | None) -> str | None:
    if isinstance(error, InvalidInput):
        return error.parameter
    if not isinstance(error, NothingToShow):
        return None
    about_instrument = selection is not None and error.details.get("symbol") == selection.instrument
    return "instrument" if about_instrument else "benchmark"
