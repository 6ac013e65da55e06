"""Every address beside the pages."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.web.answers import Resource, answer
from lib.web.check import check_endpoint
from lib.web.health import alive, readiness
from lib.web.market_summary import MARKET_SUMMARY
from lib.web.missing import missing
from lib.web.redirect import to_front_page
from lib.web.relative_strength import RELATIVE_STRENGTH
from lib.web.report import report_answer

Endpoint = Callable[[Request], Awaitable[Response]]
ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def routes(desk_of: Callable[[], Desk], clock: Callable[[], datetime] = utc_now) -> list[Route]:
    """Routes for ``st.App``.

    Parameters
    ----------
    desk_of
        Gives the process's open desk; may raise ``StoreError``.
    clock
        Tells the instant, UTC.
    """
    return [
        Route("/api/v1/relative-strength", _endpoint(RELATIVE_STRENGTH, desk_of, clock)),
        Route("/api/v1/report", _blocking(lambda request: report_answer(request, desk_of, clock))),
        Route("/api/v1/summary", _endpoint(MARKET_SUMMARY, desk_of, clock)),
        Route("/api/v1/check", check_endpoint(desk_of, clock), methods=["POST"]),
        Route("/api/{rest:path}", missing, methods=ANY_METHOD),
        Route("/healthz", alive),
        Route("/readyz", _blocking(lambda _request: readiness(desk_of, clock))),
        Route("/market_summary", to_front_page),
    ]


def _endpoint(resource: Resource, desk_of: Callable[[], Desk], clock: Callable[[], datetime]) -> Endpoint:
    return _blocking(lambda request: answer(request, resource, desk_of, clock))


def _blocking(work: Callable[[Request], Response]) -> Endpoint:
    """Endpoint that does its work in a thread, so that other readers are not kept waiting."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(work, request)

    return endpoint
