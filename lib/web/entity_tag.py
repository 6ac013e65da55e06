"""Entity tags: a view of unchanged data need not be sent, or even computed, again."""

import hashlib
from datetime import datetime

from starlette.requests import Request

from lib.analytics.sessions import trading_over
from lib.services.desk import Desk

# Grows when the same data are written differently.
WRITING = 1


def entity_tag(request: Request, query: object, desk: Desk, now: datetime) -> str:
    """Tag from everything the answer depends on: request, stored data and the last finished day."""
    parts = (WRITING, request.url.path, query, desk.store.version(), desk.shown, trading_over(now))
    digest = hashlib.sha256(repr(parts).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def has_it_already(request: Request, tag: str) -> bool:
    """Whether the client holds the answer with this tag."""
    held = request.headers.get("if-none-match", "")
    return "*" in held or tag.removeprefix("W/") in held
