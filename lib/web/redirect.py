"""The front page answers at ``/``; its own name leads there."""

from starlette.requests import Request
from starlette.responses import RedirectResponse


async def to_front_page(request: Request) -> RedirectResponse:
    """``/market_summary`` to ``/``, the query kept; relative, so that a path prefix of a proxy survives."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")
