"""What a server process does besides answering: it keeps the ledger fresh."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from anyio import to_thread

from lib.domain.selection import Selection
from lib.services.background import BackgroundRefresh
from lib.ui.loading import load_summary, the_background, the_desk, vintage

log = logging.getLogger(__name__)

RETRY_SECONDS = 10


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Start the background refresh, warm the first view, and stop cleanly.

    A database that cannot be opened does not keep the server from starting: the
    pages and /readyz say what is wrong, and it is tried again.
    """
    started: list[BackgroundRefresh] = []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_begin, started)
        try:
            yield
        finally:
            tasks.cancel_scope.cancel()
    for background in started:
        await to_thread.run_sync(background.stop)


async def _begin(started: list[BackgroundRefresh]) -> None:
    while not started:
        try:
            background = await to_thread.run_sync(the_background)
            background.start()
            started.append(background)
        except Exception:
            log.exception("the database cannot be opened; next try in %d s", RETRY_SECONDS)
            await anyio.sleep(RETRY_SECONDS)
    await to_thread.run_sync(_warm)


def _warm() -> None:
    try:
        load_summary(vintage(the_desk()), Selection(), the_desk())
    except Exception:
        log.exception("no first view yet")
