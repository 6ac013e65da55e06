"""Addresses under ``/api`` that do not exist, and methods they do not know."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from lib.locales.catalogue import words_for
from lib.web.failures import error_body
from lib.web.reader_language import reader_language

PATHS = ("/api/v1/relative-strength", "/api/v1/report", "/api/v1/summary")
POSTED = ("/api/v1/check",)


async def missing(request: Request) -> JSONResponse:
    """404 for an unknown address, 405 for a known one asked with another method than its own."""
    language = reader_language(request)
    words = words_for(language)
    path = request.url.path
    code = "method_not_allowed" if path in PATHS else "post_only" if path in POSTED else "no_such_address"
    body = {"parameter": None, "code": code, "message": words(f"api.{code}")}
    if code == "no_such_address":
        return error_body(404, body, language)
    return error_body(405, body, language, Allow="POST" if code == "post_only" else "GET, HEAD")
