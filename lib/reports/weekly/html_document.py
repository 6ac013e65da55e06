"""The report as one HTML file that opens anywhere, offline, without a script."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lib.charts.roles import ROLES
from lib.domain.pictures import Mode
from lib.domain.report_order import Paper
from lib.reports.plain_values import plain
from lib.reports.theme import theme_of
from lib.reports.weekly.parts import WeeklyReport
from lib.reports.weekly.rise import RISE

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
SHEETS = {Paper.A4: "A4", Paper.LETTER: "letter"}


def to_html(report: WeeklyReport, pictures: Mapping[str, str], paper: Paper, made: datetime) -> bytes:
    """Self-contained page; charts are drawn in it and follow light and dark.

    Parameters are those of ``to_pdf``; ``pictures`` has a ``narrow`` ratio chart besides.
    """
    page = _templates().get_template("report.html.jinja")
    return page.render(
        report=report,
        pictures={name: _following_the_mode(svg, name) for name, svg in pictures.items()},
        style=(TEMPLATES / "report.css").read_text(encoding="utf-8"),
        paper=SHEETS[paper],
        rise=RISE[report.language],
        made=plain(made),
    ).encode()


@cache
def _templates() -> "Environment":
    """Templates that escape everything; imported when first used, for no page needs them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)


def _following_the_mode(svg: str, name: str) -> str:
    """Chart whose colours are the page's, and whose inner names no other chart of the page has."""
    for role, colour in zip(ROLES, theme_of(Mode.LIGHT).chart, strict=True):
        svg = svg.replace(f'"{colour}"', f'"var(--{role})"')
    return svg.replace('id="', f'id="{name}-').replace("url(#", f"url(#{name}-")
