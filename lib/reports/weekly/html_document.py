"""The report as one HTML file that opens anywhere, offline, without a script."""

import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lib.charts.roles import ROLES
from lib.domain.pictures import Mode
from lib.domain.report_order import Paper
from lib.reports.fonts import FOLDER
from lib.reports.plain_values import plain
from lib.reports.theme import theme_of
from lib.reports.weekly.parts import WeeklyReport
from lib.reports.weekly.rise import RISE

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
SHEETS = {Paper.A4: "A4", Paper.LETTER: "letter"}
WEIGHTS = {"Regular": 400, "Semibold": 600}
LONG = 30
OWN_WAY = re.compile(r"([!-~]{30,}|\d{4}-\d\d-\d\d|[+−＋]?\d[\d.,]*\s(?:%|pt)|＋\d[\d.,]*[%％]?|S&P\s500)")
"""The rule of the pages (``lib/ui/notes/note_text/note_text.js``); a test compares them."""
FACE = (
    '@font-face { font-family: "Ratioscope Text"; font-weight: %d;'
    ' src: url(data:font/woff2;base64,%s) format("woff2") }\n'
)


def to_html(report: WeeklyReport, pictures: Mapping[str, str], paper: Paper, made: datetime) -> bytes:
    """Self-contained page; charts are drawn in it and follow light and dark.

    Parameters are those of ``to_pdf``; ``pictures`` has a ``narrow`` ratio chart besides.
    """
    page = _templates().get_template("report.html.jinja")
    return page.render(
        report=report,
        pictures={name: _following_the_mode(svg, name) for name, svg in pictures.items()},
        style=_letters() + (TEMPLATES / "report.css").read_text(encoding="utf-8"),
        paper=SHEETS[paper],
        rise=RISE[report.language],
        made=plain(made),
    ).encode()


@cache
def _letters() -> str:
    """The pages' own Latin letters inside the file, in the two weights it uses; Japanese ones are the reader's."""
    return "".join(
        FACE % (weight, b64encode((FOLDER / f"RatioscopeText-{name}.woff2").read_bytes()).decode("ascii"))
        for name, weight in WEIGHTS.items()
    )


@cache
def _templates() -> "Environment":
    """Templates that escape everything; imported when first used, for no page needs them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    templates.filters["broken_well"] = _broken_well
    return templates


def _broken_well(text: str) -> "Markup":
    """Text in which no line breaks a date, a figure from its sign and unit, or a name from its number.

    What is too long for a line is broken anywhere, so that the line before it is full.
    """
    from markupsafe import Markup, escape  # noqa: PLC0415

    span = Markup('<span class="{}">{}</span>')
    pieces = (
        span.format("whole" if len(piece) < LONG else "long", piece) if place % 2 else escape(piece)
        for place, piece in enumerate(OWN_WAY.split(text))
    )
    return Markup("").join(pieces)


def _following_the_mode(svg: str, name: str) -> str:
    """Chart whose colours are the page's, and whose inner names no other chart of the page has."""
    for role, colour in zip(ROLES, theme_of(Mode.LIGHT).chart, strict=True):
        svg = svg.replace(f'"{colour}"', f'"var(--{role})"')
    return svg.replace('id="', f'id="{name}-').replace("url(#", f"url(#{name}-")
