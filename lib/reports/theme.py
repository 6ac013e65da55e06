"""The colours of the pages, for pictures made where no page is."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib.domain.pictures import Mode

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


@dataclass(frozen=True, slots=True)
class Theme:
    """Background and text, and the chart colours in the order of ``lib.charts.roles.ROLES``."""

    background: str
    text: str
    muted: str
    chart: tuple[str, ...]


@cache
def theme_of(mode: Mode) -> Theme:
    """Theme of a mode, from the one place that names colours."""
    said = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][mode.value]
    return Theme(
        background=said["backgroundColor"],
        text=said["textColor"],
        muted=said["grayTextColor"],
        chart=tuple(said["chartCategoricalColors"]),
    )
