"""What a page costs a reader and the machine, in a real Chromium.

Every round starts each subject's server anew, one subject after the other, so
that a slow minute of the machine falls on all of them.
"""

import socket
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from benchmarks.bare.figures import write_figures
from benchmarks.made_up_pairs import fill
from benchmarks.notes import fill as fill_notes
from tests.browser.server import SERVE, Server, free_port, running
from tests.browser.settled import PAINTED, settled, watch

CLICKS = 4
CHART_PAINTED = f"() => {{ const state = ({PAINTED})(); return state && state.charts > 0 && state; }}"
NOTE_CLICKS = "document.addEventListener('click', () => { window.clickedAt = performance.now(); }, true);"
COSTS = ("cold start", "warm, new visitor", "warm, known visitor", "one control changed", "memory")

Costs = dict[str, float]


@dataclass(frozen=True)
class Subject:
    """A page to measure: how to serve it and where it is.

    ``keeps_data`` is false where every start shall find an empty data folder;
    ``prepare`` fills it before the first start.
    """

    name: str
    path: str
    bare: bool = False
    keeps_data: bool = True
    prepare: Callable[[Path], None] | None = None


SUBJECTS = (
    Subject("bare summary", "/", bare=True),
    Subject("market summary", "/"),
    Subject("bare strength", "/relative_strength", bare=True),
    Subject("relative strength", "/relative_strength"),
    Subject("bare pairs", "/pairs", bare=True),
    Subject("sixty pairs", "/pairs?week=2025-10-31&list=1", prepare=fill),
    Subject("relative strength, empty data folder", "/relative_strength", keeps_data=False),
    Subject("notes, empty store", "/notes"),
    Subject("notes, 10,000 notes", "/notes", prepare=fill_notes),
    Subject("notes searched, empty store", "/notes?words=関税"),
    Subject("notes searched, 10,000 notes", "/notes?words=関税", prepare=fill_notes),
)
TWINS = {
    "market summary": "bare summary",
    "relative strength": "bare strength",
    "sixty pairs": "bare pairs",
    "relative strength, empty data folder": "bare strength",
    "notes, 10,000 notes": "notes, empty store",
    "notes searched, 10,000 notes": "notes searched, empty store",
}


def measure_pages(browser: Browser, rounds: int, subjects: Sequence[Subject] = SUBJECTS) -> dict[str, Costs]:
    """Median costs by subject: milliseconds, and MB of memory; a cost that does not apply is absent."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for subject in subjects:
            if subject.prepare is not None and not _kept(subject, folder).exists():
                subject.prepare(_kept(subject, folder) / "var")
            _measure(browser, subject, _kept(subject, folder))  # migrations and byte code are nobody's cold start
        taken: dict[str, list[Costs]] = {subject.name: [] for subject in subjects}
        for turn in range(rounds):
            for subject in subjects:
                data = _kept(subject, folder) if subject.keeps_data else folder / f"empty{turn}"
                taken[subject.name].append(_measure(browser, subject, data))
    return {name: _medians(costs) for name, costs in taken.items()}


def _kept(subject: Subject, folder: Path) -> Path:
    """Folder that lasts over the rounds; what is prepared in one way lies in one of its own."""
    return folder / ("kept" if subject.prepare is None else subject.prepare.__module__)


def _medians(rounds: list[Costs]) -> Costs:
    return {cost: statistics.median(one[cost] for one in rounds) for cost in COSTS if cost in rounds[0]}


def _measure(browser: Browser, subject: Subject, folder: Path) -> Costs:
    """One round: start, look, look again as somebody else and as oneself, change the range."""
    with _served(subject, folder) as server:
        started = time.time()
        _wait_for_port(server)
        with _visitor(browser) as visitor:
            painted = _load(visitor, server.url + subject.path)
            memory = _memory(server)
        costs = {"cold start": painted["origin"] + painted["at"] - 1000 * started, "memory": memory}
        if not subject.keeps_data:
            return costs
        with _visitor(browser) as visitor:
            costs["warm, new visitor"] = _load(visitor, server.url + subject.path)["at"]
            costs["warm, known visitor"] = _load(visitor, server.url + subject.path)["at"]
            costs |= _control(visitor.pages[-1])
    return costs


@contextmanager
def _served(subject: Subject, folder: Path) -> Iterator[Server]:
    port = free_port()
    command, settings = _bare(folder, port) if subject.bare else _ours(folder, port)
    with running(command, port, folder / "server.log", settings) as server:
        yield server


def _bare(folder: Path, port: int) -> tuple[Sequence[str], Mapping[str, str]]:
    folder.mkdir(parents=True, exist_ok=True)
    write_figures(folder / "page.json")
    where = ("--server.address=127.0.0.1", f"--server.port={port}")
    command = (sys.executable, "-m", "streamlit", "run", "benchmarks/bare/app.py", *where)
    return command, {"BARE_PAGE": str(folder / "page.json")}


def _ours(folder: Path, port: int) -> tuple[Sequence[str], Mapping[str, str]]:
    return SERVE, {
        "RATIOSCOPE_DATA_DIR": str(folder / "var"),
        "RATIOSCOPE_SOURCE": "recorded",
        "RATIOSCOPE_ADDRESS": "127.0.0.1",
        "RATIOSCOPE_PORT": str(port),
    }


def _wait_for_port(server: Server) -> None:
    port = int(server.url.rpartition(":")[2])
    while server.process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.002)
    message = f"the server ended:\n{server.log.read_text()[-4000:]}"
    raise RuntimeError(message)


@contextmanager
def _visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody with an empty browser cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-US")
    watch(context)
    context.add_init_script(NOTE_CLICKS)
    yield context
    context.close()


def _load(visitor: BrowserContext, url: str) -> dict[str, float]:
    """Open the page in a new tab; when its last chart was painted, in milliseconds since the navigation began."""
    page = visitor.new_page()
    page.goto(url, wait_until="commit")
    painted: dict[str, float] = page.wait_for_function(CHART_PAINTED, polling="raf").json_value()
    settled(page)
    return painted


def _control(page: Page) -> Costs:
    """Milliseconds from a click on another range to the last change of the page; nothing where there is no switch."""
    options = page.locator('[data-testid="stMain"] [data-testid="stButtonGroup"]').first.locator("button")
    if options.count() < 2:  # noqa: PLR2004  a switch has two sides
        return {}
    times = [_click(page, options.nth(turn % 2)) for turn in range(CLICKS + 1)]
    return {"one control changed": statistics.median(times[1:])}


def _click(page: Page, option: Locator) -> float:
    option.click()
    settled(page, quiet=400)
    return float(page.evaluate("window.ratioscopeLastChange - window.clickedAt"))


def _memory(server: Server) -> float:
    """Resident memory of the server and its children, in MB."""
    root = psutil.Process(server.process.pid)
    return sum(float(process.memory_info().rss) for process in (root, *root.children(recursive=True))) / 1e6
