"""Fetch closes beside the pages: at start, then on schedule, one thread a process."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from lib.domain.errors import RatioscopeError, RefreshRunning
from lib.services.desk import Desk
from lib.services.refresh import refresh
from lib.services.schedule import next_run

log = logging.getLogger(__name__)

BUSY_PAUSE_SECONDS = 60.0


class BackgroundRefresh:
    """A thread that keeps the ledger fresh until it is stopped.

    Parameters
    ----------
    desk
        The open desk; without a live source the thread never starts.
    clock
        Tells the instant, UTC.
    """

    def __init__(self, desk: Desk, clock: Callable[[], datetime]) -> None:
        self._desk = desk
        self._clock = clock
        self._stopping = threading.Event()
        self._wanted = threading.Event()
        self._thread = threading.Thread(target=self._run, name="refresh", daemon=True)

    def start(self) -> None:
        """Begin with a fetch at once."""
        if self._desk.source is not None:
            self._thread.start()

    def ask(self) -> None:
        """Fetch now; several requests before the next run are one."""
        self._wanted.set()

    def stop(self) -> None:
        """End after the symbol being fetched; at most five seconds."""
        self._stopping.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        failed_runs = 0
        while not self._stopping.is_set():
            self._wanted.clear()
            try:
                failed_runs = 0 if self._fetch() else failed_runs + 1
                pause = (next_run(self._desk, self._clock(), failed_runs) - self._clock()).total_seconds()
            except RefreshRunning:
                pause = BUSY_PAUSE_SECONDS
            except RatioscopeError:
                log.exception("background refresh failed")
                failed_runs += 1
                pause = BUSY_PAUSE_SECONDS
            self._wanted.wait(max(pause, 1.0))

    def _fetch(self) -> bool:
        """Whether any symbol was fetched."""
        fetched = False
        for outcome in refresh(self._desk, self._clock):
            fetched = fetched or outcome.error is None
            log.info("%s: %s", outcome.symbol, outcome.error or f"{outcome.added} new closes")
            if self._stopping.is_set():
                break
        return fetched
