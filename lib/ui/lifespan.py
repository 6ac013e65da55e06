"""What a server process does besides answering: it keeps the ledger fresh."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread

from lib.domain.selection import Selection
from lib.services.background import BackgroundRefresh
from lib.ui.loading import load_summary, the_background, the_desk, vintage

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Start the background refresh, warm the first view, and stop cleanly.

    Nothing that goes wrong here keeps the server from starting: the pages and
    /readyz say what it is.
    """
    background = await to_thread.run_sync(_begin)
    try:
        yield
    finally:
        if background is not None:
            await to_thread.run_sync(background.stop)


def _begin() -> BackgroundRefresh | None:
    try:
        background = the_background()
        background.start()
        load_summary(vintage(the_desk()), Selection(), the_desk())
    except Exception:
        log.exception("started without a first view")
        return None
    return background
