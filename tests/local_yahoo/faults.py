"""What can go wrong, and the switches for it."""

import threading
from dataclasses import dataclass
from enum import StrEnum

EVERY_SYMBOL = "*"


class Fault(StrEnum):
    """A way in which Yahoo misbehaves."""

    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    FORBIDDEN = "forbidden"
    TIME_OUT = "time_out"
    REFUSED = "refused"
    EMPTY = "empty"
    NAN_LAST = "nan_last"
    ABSENT_FRIDAY = "absent_friday"
    DUPLICATE_LIVE = "duplicate_live"
    HTML = "html"
    TRUNCATED = "truncated"
    WRONG_ZONE = "wrong_zone"
    NONSENSE_ZONE = "nonsense_zone"


@dataclass
class Switch:
    """A fault that is on; ``times`` chart requests are left, ``None`` for ever."""

    fault: Fault
    times: int | None = None
    retry_after: int | None = None


class Switchboard:
    """Faults by symbol; ``*`` stands for every symbol that has none of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._on: dict[str, Switch] = {}

    def turn_on(self, symbol: str, switch: Switch) -> None:
        with self._lock:
            self._on[symbol] = switch

    def turn_off(self, symbol: str | None) -> None:
        """Off for one symbol, or everywhere."""
        with self._lock:
            if symbol is None:
                self._on.clear()
            else:
                self._on.pop(symbol, None)

    def take(self, symbol: str) -> Switch | None:
        """Fault of the request that is being answered, counted."""
        with self._lock:
            key = symbol if symbol in self._on else EVERY_SYMBOL
            switch = self._on.get(key)
            if switch is not None and switch.times is not None:
                switch.times -= 1
                if switch.times <= 0:
                    del self._on[key]
            return switch

    def state(self) -> dict[str, dict[str, object]]:
        with self._lock:
            return {symbol: {"fault": switch.fault, "times": switch.times} for symbol, switch in self._on.items()}
