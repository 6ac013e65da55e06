"""``/api/v1/report``: the weekly report as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from lib.domain.errors import RatioscopeError
from lib.domain.report_order import ReportFormat, ReportOrder, parse_report_order
from lib.domain.selection import Selection, parse_day
from lib.reports.weekly.document import MEDIA_TYPE, report_name
from lib.services.desk import Desk
from lib.services.weekly_report import read_report_week, write_report
from lib.settings import LANGUAGES
from lib.web.answers import NOTICE
from lib.web.entity_tag import entity_tag, has_it_already
from lib.web.failures import failure_answer, unexpected_answer
from lib.web.headers import HEADERS
from lib.web.query import choice, once
from lib.web.reader_language import accepted_language, reader_language

ALLOWED = ("week", "known_on", "format", "lang", "paper")
TO_LOOK_AT = (ReportFormat.PDF, ReportFormat.HTML, ReportFormat.PNG, ReportFormat.SVG)
NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """A well-formed request for a report."""

    selection: Selection
    order: ReportOrder


def report_answer(request: Request, desk_of: Callable[[], Desk], clock: Callable[[], datetime]) -> Response:
    """File of the report; errors become JSON bodies."""
    language = reader_language(request)
    try:
        query = parse_report_query(request.query_params.multi_items(), accepted_language(request))
        return _current(request, query, desk_of(), clock())
    except RatioscopeError as error:
        return failure_answer(error, language)
    except Exception as error:  # noqa: BLE001  the last stop before the client: logged with its traceback
        return unexpected_answer(error, language)


def parse_report_query(given: Sequence[tuple[str, str]], language: str) -> ReportQuery:
    """Query from the parameters of the address; ``language`` stands in where they name none.

    Raises
    ------
    InvalidInput
        Naming a parameter that is unknown, repeated or breaks a rule.
    """
    text = once(given, ALLOWED)
    days = {name: parse_day(text[name], name) if text.get(name) else None for name in ("week", "known_on")}
    order = parse_report_order(text, choice(text, "lang", LANGUAGES, language))
    return ReportQuery(Selection(as_of=days["week"], known_on=days["known_on"]), order)


def _current(request: Request, query: ReportQuery, desk: Desk, now: datetime) -> Response:
    tag = entity_tag(request, (query, desk.store.markers_version()), desk, now)
    headers = {**HEADERS, "ETag": tag, "Cache-Control": "no-cache", "Content-Language": query.order.language}
    if has_it_already(request, tag):
        return Response(status_code=304, headers=headers)
    summary, form = read_report_week(desk, query.selection, now), query.order.format
    written = write_report(desk, summary, query.order, now)
    shown = "inline" if form in TO_LOOK_AT else "attachment"
    headers |= {
        "Content-Language": written.language,
        "Content-Security-Policy": NOTHING_FROM_ELSEWHERE,
        "Content-Disposition": f'{shown}; filename="{report_name(summary.week, written.language, form)}"',
    }
    if written.language != query.order.language:
        headers[NOTICE] = "no-japanese-font"
    return Response(written.content, headers=headers, media_type=MEDIA_TYPE[form])
