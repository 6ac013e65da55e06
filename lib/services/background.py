"""Fetch closes beside the pages: at start, then on schedule, one thread a process."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta

from lib.domain.errors import RatioscopeError, RefreshRunning
from lib.services.desk import Desk
from lib.services.refresh import SymbolOutcome, refresh
from lib.services.schedule import LONGEST_RETRY, next_run, pause_after_failures

log = logging.getLogger(__name__)

BUSY_PAUSE_SECONDS = 60.0
LONGEST_NAP_SECONDS = 60.0


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
        self._failed_runs = 0
        self._failure: RatioscopeError | None = None
        self._stopping = threading.Event()
        self._wanted = threading.Event()
        self._thread = threading.Thread(target=self._run, name="refresh", daemon=True)

    @property
    def failure(self) -> RatioscopeError | None:
        """What ended the latest run before or between its symbols, if anything did."""
        return self._failure

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
        while not self._stopping.is_set():
            self._wanted.clear()
            self._rest(max(self._fetch_and_plan(), 1.0))

    def _rest(self, seconds: float) -> None:
        """Wait for the next run, a wish to fetch or a wish to stop, which may have come just before the clearing.

        Naps instead of one long sleep: while a laptop is shut its clock goes on, and waiting does not.
        """
        due = self._clock() + timedelta(seconds=seconds)
        while not self._stopping.is_set() and (left := (due - self._clock()).total_seconds()) > 0:
            if self._wanted.wait(min(left, LONGEST_NAP_SECONDS)):
                return

    def _fetch_and_plan(self) -> float:
        """Fetch, and tell how many seconds to wait for the next run; whatever happens, there is one."""
        try:
            self._failure = None
            outcomes = self._fetch()
            fetched = any(outcome.error is None for outcome in outcomes)
            self._failed_runs = 0 if fetched else self._failed_runs + 1
            planned = next_run(self._desk, self._clock(), self._failed_runs) - self._clock()
            return max(planned.total_seconds(), *map(_wanted_pause, outcomes), 0.0)
        except RefreshRunning:
            return BUSY_PAUSE_SECONDS
        except RatioscopeError as error:
            self._failure = error
            log.warning("background refresh failed: %s %s", error.code, error)
        except Exception:  # a mistake of ours must not end all later runs
            log.exception("background refresh failed")
        self._failed_runs += 1
        return pause_after_failures(self._failed_runs).total_seconds()

    def _fetch(self) -> list[SymbolOutcome]:
        """What came of every symbol until the wish to stop."""
        came = []
        with closing(refresh(self._desk, self._clock)) as outcomes:
            for outcome in outcomes:
                came.append(outcome)
                log.info("%s: %s", outcome.symbol, _told(outcome))
                if self._stopping.is_set():
                    break
        return came


def _wanted_pause(outcome: SymbolOutcome) -> float:
    """Seconds the source wants to be left alone, at most a day."""
    wanted = outcome.error.details.get("retry_after") if outcome.error is not None else None
    return min(wanted, LONGEST_RETRY.total_seconds()) if isinstance(wanted, float) else 0.0


def _told(outcome: SymbolOutcome) -> str:
    if outcome.error is not None:
        return f"{outcome.error.code} {outcome.error}"
    return f"{outcome.added} new closes"
