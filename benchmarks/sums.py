"""What the parts of a page cost the server, alone: sums, chart, store."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lib.analytics.relative_strength import relative_strength
from lib.charts.relative_strength import ChartView, strength_chart
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.events import STARTING_EVENTS
from lib.domain.selection import Range, Rules, Scale
from lib.locales.catalogue import words_for
from lib.sources.recorded import RecordedSource
from lib.store import open_store

AS_OF = date(2026, 1, 16)
PAIR = ("^RUO", "^GSPC")
REPEATS = 15

Timing = tuple[str, float]


def measure_sums() -> list[Timing]:
    """Median milliseconds by part."""
    return [*_pure_parts(), *_store_parts()]


def _pure_parts() -> Iterator[Timing]:
    small, large = (RecordedSource().fetch(symbol, first=None, last=AS_OF).closes for symbol in PAIR)
    strength = relative_strength(small, large, AS_OF, Rules(), pair=PAIR)
    view = ChartView(range=Range.ALL, scale=Scale.LINEAR, height=460)
    words = words_for("en")
    weeks = len(strength.weeks)
    yield (
        f"relative strength, {weeks} weeks",
        median(lambda: relative_strength(small, large, AS_OF, Rules(), pair=PAIR)),
    )
    yield f"chart, {weeks} weeks", median(lambda: strength_chart(strength, STARTING_EVENTS, view, words, PAIR))


def _store_parts() -> Iterator[Timing]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{(folder / 'bench.sqlite3').as_posix()}"
        yield "store, first start (migrations)", _once(lambda: open_store(url, folder))
        yield "store, later start", median(lambda: open_store(url, folder))
        store = open_store(url, folder)
        closes = [close for symbol in PAIR for close in _closes(symbol)]
        yield f"append {len(closes)} closes", _once(lambda: store.prices.append(closes))
        yield f"read {len(closes)} closes", median(lambda: store.prices.closes(PAIR, sources=tuple(Source)))


def _closes(symbol: str) -> Iterator[Close]:
    known = datetime(2026, 1, 17, tzinfo=UTC)
    for week in RecordedSource().fetch(symbol, first=None, last=AS_OF).closes.itertuples():
        session, value, status = week
        yield Close(symbol, session.date(), value, CloseStatus(status), Source.RECORDED, known)


def median(work: Callable[[], object]) -> float:
    """Median milliseconds of some work."""
    return statistics.median(_once(work) for _ in range(REPEATS))


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
