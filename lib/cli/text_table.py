"""Columns of text that line up in a terminal, Japanese letters counted as two."""

from collections.abc import Sequence
from unicodedata import east_asian_width

GAP = "  "


def text_table(headers: Sequence[str], rows: Sequence[Sequence[str]], left: int) -> str:
    """Lines of a table: the first ``left`` columns to the left, figures to the right."""
    lines = [headers, *rows]
    widths = [max(_cells(line[column]) for line in lines) for column in range(len(headers))]
    return "\n".join(_line(line, widths, left) for line in lines)


def _line(line: Sequence[str], widths: Sequence[int], left: int) -> str:
    padded = (
        text + _blank(text, width) if column < left else _blank(text, width) + text
        for column, (text, width) in enumerate(zip(line, widths, strict=True))
    )
    return GAP.join(padded).rstrip()


def _blank(text: str, width: int) -> str:
    return " " * (width - _cells(text))


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
