"""The weekly report as a file: which form, which paper, in which language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from lib.domain.errors import InvalidInput

Choice = TypeVar("Choice", bound=StrEnum)


class ReportFormat(StrEnum):
    """How a report is written; PNG and SVG are its chart alone."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    XLSX = "xlsx"
    PNG = "png"
    SVG = "svg"


class Paper(StrEnum):
    """Sheet a report is printed on."""

    A4 = "a4"
    LETTER = "letter"


ON_PAPER = (ReportFormat.PDF, ReportFormat.HTML)


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """What somebody wants written, besides the week."""

    format: ReportFormat
    language: str
    paper: Paper = Paper.A4


def parse_report_order(text: Mapping[str, str], language: str) -> ReportOrder:
    """Order from raw text; absent or empty parameters take their defaults.

    Raises
    ------
    InvalidInput
        Naming the first of ``format`` and ``paper`` that is none of its choices,
        and ``paper`` with a format that has no pages.
    """
    form = _choice(text, "format", ReportFormat.PDF)
    paper = _choice(text, "paper", Paper.A4)
    if text.get("paper") and form not in ON_PAPER:
        raise InvalidInput("paper", "without_pages", value=text["paper"][:40])
    return ReportOrder(form, language, paper)


def _choice(text: Mapping[str, str], name: str, default: Choice) -> Choice:
    choices, value = type(default), text.get(name) or default.value
    try:
        return choices(value)
    except ValueError:
        raise InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices)) from None
