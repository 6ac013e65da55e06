"""Measurements as Markdown, and their place in docs/performance.md."""

import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

REPORT = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
ALLOWED = {
    "cold start": 1.5,
    "warm, new visitor": 1.25,
    "warm, known visitor": 1.25,
    "one control changed": 1.5,
    "memory": 1.5,
}
UNITS = {cost: "MB" if cost == "memory" else "ms" for cost in ALLOWED}

Costs = Mapping[str, float]


def surroundings(browser: str, rounds: int, day: str) -> str:
    """What the figures depend on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("streamlit", "pandas", "altair"))
    python = platform.python_version()
    return (
        f"Measured on {day} by `make bench`: medians of {rounds} rounds on {os.cpu_count()} cores, "
        f"Python {python}, {packages}, Chromium {browser}. "
        "In brackets the multiple of the bare page of the same elements; "
        "for 10,000 notes, of the same page on an empty store."
    )


def pages_table(costs: Mapping[str, Costs], twins: Mapping[str, str]) -> str:
    """A row per page, a column per cost, with multiples of its bare twin and the bounds."""
    bounds = ["*at most*", *(f"*{bound:g}×*" for bound in ALLOWED.values())]
    rows = [
        [name, *(_cell(own, costs[twins.get(name, name)], cost) for cost in ALLOWED)] for name, own in costs.items()
    ]
    return _table(["page", *(f"{cost}, {UNITS[cost]}" for cost in ALLOWED)], [*rows, bounds])


def sums_table(timings: Sequence[tuple[str, float]]) -> str:
    """A row per part of the work."""
    return _table(["part, alone", "ms"], [[name, f"{milliseconds:.1f}"] for name, milliseconds in timings])


def write_report(text: str, path: Path = REPORT) -> None:
    """Put the text between the markers, leaving what people wrote around them."""
    page = path.read_text() if path.exists() else f"# What things cost\n\n{BEGIN}\n{END}\n"
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")


def _cell(own: Costs, bare: Costs, cost: str) -> str:
    if cost not in own:
        return "–"
    multiple = "" if own is bare else f" ({own[cost] / bare[cost]:.2f}×)"
    return f"{own[cost]:,.0f}{multiple}"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    line = "| " + " | ".join(header) + " |\n|" + "---|" * len(header)
    return "\n".join([line, *("| " + " | ".join(row) + " |" for row in rows)])
