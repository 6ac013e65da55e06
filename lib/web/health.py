"""For machines that watch: is the process alive, can it answer, how old are its data."""

import logging
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lib.domain.errors import RatioscopeError
from lib.reports.flat import flat
from lib.services.desk import Desk
from lib.services.readiness import data_age

log = logging.getLogger(__name__)

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


async def alive(_request: Request) -> Response:
    """The process answers; nothing else is looked at."""
    return JSONResponse({"status": "ok"}, headers=HEADERS)


def readiness(desk_of: Callable[[], Desk], clock: Callable[[], datetime]) -> Response:
    """200 when the store is reachable and migrated, with the age of the data; else 503.

    Old data do not make an installation unready: pages show them with their age.
    """
    try:
        desk = desk_of()
        store = desk.store.ready()
        if not store["reachable"] or store["schema"] != store["head"]:
            return _not_ready(store, str(store.get("error", "not_migrated")))
        return JSONResponse({"status": "ready", "store": store, "data": flat(data_age(desk, clock()))}, headers=HEADERS)
    except RatioscopeError as error:
        return _not_ready({"reachable": False}, error.code)
    except Exception:
        log.exception("readiness could not be told")
        return _not_ready({"reachable": False}, "unexpected")


def _not_ready(store: dict[str, object], reason: str) -> Response:
    return JSONResponse({"status": "unavailable", "reason": reason, "store": store}, 503, HEADERS)
