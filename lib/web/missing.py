"""Addresses under ``/api`` that do not exist, and methods they do not know."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from lib.locales.catalogue import words_for
from lib.web.failures import error_body
from lib.web.reader_language import reader_language

PATHS = ("/api/v1/relative-strength", "/api/v1/report", "/api/v1/summary")


async def missing(request: Request) -> JSONResponse:
    """404 for an unknown address, 405 for a known one asked with another method than GET."""
    language = reader_language(request)
    words = words_for(language)
    known = request.url.path in PATHS
    code = "method_not_allowed" if known else "no_such_address"
    body = {"parameter": None, "code": code, "message": words(f"api.{code}")}
    return error_body(405, body, language, Allow="GET, HEAD") if known else error_body(404, body, language)
