"""The server: prices, faults, a movable today, and a memory of what was asked."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from tests.local_yahoo.faults import EVERY_SYMBOL, Fault, Switch, Switchboard
from tests.local_yahoo.handler import Handler
from tests.local_yahoo.prices import Row


@dataclass(frozen=True, slots=True)
class Asked:
    """A chart request; ``history`` tells it from yfinance's question for the time zone."""

    symbol: str
    query: Mapping[str, str]

    @property
    def history(self) -> bool:
        return "period1" in self.query


class Server(ThreadingHTTPServer):
    """An HTTP server whose handlers find the Yahoo they speak for."""

    def __init__(self, address: tuple[str, int], yahoo: "LocalYahoo") -> None:
        self.yahoo = yahoo
        super().__init__(address, Handler)


class LocalYahoo:
    """A Yahoo on this machine, running while its block is entered.

    ``hang`` is the longest a request with the fault ``time_out`` is left without an answer, in seconds.
    """

    def __init__(
        self, prices: Mapping[str, Sequence[Row]], *, until: date | None = None, port: int = 0, hang: float = 30
    ) -> None:
        self.prices = dict(prices)
        self.dividends: dict[str, Mapping[date, float]] = {}
        self.switches = Switchboard()
        self.stopping = threading.Event()
        self.hang = hang
        self._until = until
        self._asked: list[Asked] = []
        self._server = Server(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def until(self) -> date:
        """The last day served: the one set, or the newest there is."""
        return self._until or max(rows[-1].day for rows in self.prices.values() if rows)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Close the door: from now on connections are refused."""
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self) -> None:
        """Serve until interrupted."""
        self._thread.join()

    def fail(
        self, fault: Fault, symbol: str = EVERY_SYMBOL, *, times: int | None = None, retry_after: int | None = None
    ) -> None:
        """Misbehave for a symbol, for ``times`` chart requests or until mended."""
        self.switches.turn_on(symbol, Switch(fault, times, retry_after))

    def mend(self, symbol: str | None = None) -> None:
        """Behave again, for a symbol or altogether."""
        self.switches.turn_off(symbol)

    def serve_until(self, day: date | None) -> None:
        """Move today: rows after ``day`` do not exist yet."""
        self._until = day

    def remember(self, symbol: str, query: Mapping[str, str]) -> None:
        self._asked.append(Asked(symbol, query))

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Chart requests so far."""
        return tuple(self._asked)

    def histories(self, symbol: str) -> list[Asked]:
        """Requests for the history of a symbol so far."""
        return [asked for asked in self.asked if asked.symbol == symbol and asked.history]

    def state(self) -> dict[str, Any]:
        """What the control address shows."""
        return {
            "until": self.until.isoformat(),
            "symbols": sorted(self.prices),
            "faults": self.switches.state(),
            "asked": [asdict(asked) for asked in self.asked],
        }
