"""The way every data address takes: parse, see whether anything changed, compute, write."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lib.domain.errors import RatioscopeError
from lib.reports.csv_file import to_csv
from lib.reports.table import Table
from lib.services.desk import Desk
from lib.web.entity_tag import entity_tag, has_it_already
from lib.web.failures import failure_answer, unexpected_answer
from lib.web.headers import HEADERS
from lib.web.query import Format, Query, parse_query
from lib.web.reader_language import accepted_language, reader_language


@dataclass(frozen=True, slots=True)
class Result:
    """A result that can be written either way."""

    payload: Callable[[], dict[str, object]]
    table: Callable[[], Table]
    file_name: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A data address: the parameters of the selection it knows, and how it is read."""

    allowed: tuple[str, ...]
    read: Callable[[Desk, Query, datetime], Result]


def answer(
    request: Request, resource: Resource, desk_of: Callable[[], Desk], clock: Callable[[], datetime]
) -> Response:
    """Answer of a data address; errors become JSON bodies."""
    language, query = reader_language(request), None
    try:
        query = parse_query(request.query_params.multi_items(), resource.allowed, accepted_language(request))
        return _current(request, resource, query, desk_of(), clock())
    except RatioscopeError as error:
        return failure_answer(error, language, None if query is None else query.selection)
    except Exception as error:  # noqa: BLE001  the last stop before the client: logged with its traceback
        return unexpected_answer(error, language)


def _current(request: Request, resource: Resource, query: Query, desk: Desk, now: datetime) -> Response:
    tag = entity_tag(request, query, desk, now)
    headers = {**HEADERS, "ETag": tag, "Cache-Control": "no-cache", "Content-Language": query.language}
    if has_it_already(request, tag):
        return Response(status_code=304, headers=headers)
    return _written(resource.read(desk, query, now), query, headers)


def _written(result: Result, query: Query, headers: dict[str, str]) -> Response:
    if query.format is Format.JSON:
        return JSONResponse(result.payload(), headers=headers)
    named = {**headers, "Content-Disposition": f'attachment; filename="{result.file_name}.csv"'}
    return Response(to_csv(result.table(), for_excel=False), headers=named, media_type="text/csv")
