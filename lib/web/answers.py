"""The way every data address takes: parse, see whether anything changed, compute, write."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lib.domain.errors import RatioscopeError
from lib.domain.pictures import PictureOrder
from lib.reports.csv_file import to_csv
from lib.reports.picture import MEDIA_TYPE, Picture
from lib.reports.table import Table
from lib.services.desk import Desk
from lib.web.entity_tag import entity_tag, has_it_already
from lib.web.failures import failure_answer, unexpected_answer
from lib.web.headers import HEADERS
from lib.web.query import FIGURES, Format, Query, parse_query
from lib.web.reader_language import accepted_language, reader_language

NOTICE = "Ratioscope-Notice"


@dataclass(frozen=True, slots=True)
class Result:
    """A result that can be written either way, and drawn where there is a chart of it."""

    payload: Callable[[], dict[str, object]]
    table: Callable[[], Table]
    file_name: str
    picture: Callable[[PictureOrder], Picture] | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """A data address: the parameters of the selection it knows, how it is read, and the formats it can answer in."""

    allowed: tuple[str, ...]
    read: Callable[[Desk, Query, datetime], Result]
    formats: tuple[str, ...] = FIGURES


def answer(
    request: Request, resource: Resource, desk_of: Callable[[], Desk], clock: Callable[[], datetime]
) -> Response:
    """Answer of a data address; errors become JSON bodies."""
    language, query = reader_language(request), None
    try:
        query = parse_query(
            request.query_params.multi_items(), resource.allowed, resource.formats, accepted_language(request)
        )
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
    if query.picture is not None and result.picture is not None:
        return _drawn(result.picture(query.picture), query.picture, result.file_name, headers)
    if query.format is Format.JSON:
        return JSONResponse(result.payload(), headers=headers)
    named = {**headers, "Content-Disposition": f'attachment; filename="{result.file_name}.csv"'}
    return Response(to_csv(result.table(), for_excel=False), headers=named, media_type="text/csv")


def _drawn(picture: Picture, order: PictureOrder, file_name: str, headers: dict[str, str]) -> Response:
    """Picture to look at; a header tells when it could not be drawn in the language asked for."""
    named = {
        **headers,
        "Content-Language": picture.language,
        "Content-Disposition": f'inline; filename="{file_name}.{order.format}"',
    }
    if picture.language != order.language:
        named[NOTICE] = "no-japanese-font"
    return Response(picture.content, headers=named, media_type=MEDIA_TYPE[order.format])
