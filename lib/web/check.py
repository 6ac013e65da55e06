"""``POST /api/v1/check``: every figure of a text against the closes of its week."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lib.domain.errors import InvalidInput, RatioscopeError
from lib.domain.selection import parse_day
from lib.locales.catalogue import words_for
from lib.services.desk import Desk
from lib.services.note_rules import LONGEST_TEXT
from lib.settings import LANGUAGES
from lib.web.failures import failure_answer, unexpected_answer
from lib.web.headers import HEADERS
from lib.web.query import once
from lib.web.reader_language import accepted_language, reader_language

ASKED = ("week", "known_on", "lang")
LARGEST_BODY = 4 * LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Asked:
    """A text, the week it is about, the language of the answer, and whose knowledge judges it."""

    text: str
    week: date
    language: str
    known_on: date | None


def check_endpoint(
    desk_of: Callable[[], Desk], clock: Callable[[], datetime]
) -> Callable[[Request], Awaitable[Response]]:
    """Endpoint that reads the body and does the check in a thread."""

    async def endpoint(request: Request) -> Response:
        language = reader_language(request)
        try:
            asked = parse_request(request, await _body(request))
            return await run_in_threadpool(_answer, asked, desk_of, clock)
        except RatioscopeError as error:
            return failure_answer(error, language)
        except Exception as error:  # noqa: BLE001  the last stop before the client: logged with its traceback
            return unexpected_answer(error, language)

    return endpoint


def parse_request(request: Request, body: bytes) -> Asked:
    """What is to be checked: the body is the text itself, or JSON with ``text`` and the parameters.

    Raises
    ------
    InvalidInput
        Naming the parameter that is missing, unknown or breaks a rule.
    """
    text = once(request.query_params.multi_items(), ASKED)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json":
        text |= _from_json(body)
    else:
        text["text"] = _decoded(body)
    if not text.get("week"):
        raise InvalidInput("week", "missing")
    language = text.get("lang") or accepted_language(request)
    if language not in LANGUAGES:
        raise InvalidInput("lang", "unknown_choice", value=language[:40], choices=", ".join(LANGUAGES))
    known_on = parse_day(text["known_on"], "known_on") if text.get("known_on") else None
    return Asked(text["text"], parse_day(text["week"], "week"), language, known_on)


def _answer(asked: Asked, desk_of: Callable[[], Desk], clock: Callable[[], datetime]) -> Response:
    # the grammar of two languages costs 70 ms at start: imported when first asked for
    from lib.reports.findings import findings_payload  # noqa: PLC0415
    from lib.services.checking import check_note  # noqa: PLC0415

    checked = check_note(desk_of(), asked.text, asked.week, clock(), asked.known_on)
    headers = {**HEADERS, "Cache-Control": "no-store", "Content-Language": asked.language}
    return JSONResponse(findings_payload(checked.findings, words_for(asked.language)), headers=headers)


async def _body(request: Request) -> bytes:
    """The body, given up as soon as it is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise InvalidInput("text", "file_too_large", highest=f"{LARGEST_BODY // 1000} kB")
    return body


def _from_json(body: bytes) -> dict[str, str]:
    try:
        given = json.loads(body)
    except ValueError:
        raise InvalidInput("text", "not_json") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise InvalidInput("text", "missing")
    return dict(once([(str(name), str(value)) for name, value in given.items()], (*ASKED, "text")))


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InvalidInput("text", "not_utf8", value=wrong.start) from None
