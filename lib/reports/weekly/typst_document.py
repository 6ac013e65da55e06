"""The report as PDF, set by Typst.

What is read travels as JSON into a template that never changes, so that nothing
anybody typed is ever taken for a command. Fonts are our own and a Japanese one
of the server, so that a page looks alike everywhere.
"""

import json
import tempfile
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path

from lib.domain.report_order import Paper
from lib.reports.fonts import FAMILIES, FOLDER, LATIN
from lib.reports.weekly.letters import in_known_letters
from lib.reports.weekly.parts import WeeklyReport

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
SHEETS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
NOT_JAPANESE = ("Liberation Sans", "DejaVu Sans")


def to_pdf(report: WeeklyReport, pictures: dict[str, str], paper: Paper, made: datetime) -> bytes:
    """One to three pages; the same report makes the same bytes.

    Parameters
    ----------
    report
        Every text.
    pictures
        SVG texts by name: ``ratio``, and ``why`` where there is one.
    paper
        Sheet to set it on.
    made
        What the document says of its own age: when the data were retrieved, UTC.
    """
    import typst  # noqa: PLC0415  40 MB that no page needs to start

    with tempfile.TemporaryDirectory(prefix="ratioscope-report-") as folder:
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FOLDER), _japanese_folder(folder)])
        compiler = typst.Compiler(TEMPLATE.read_bytes(), root=folder, font_paths=fonts, ignore_system_fonts=True)
        texts = in_known_letters(asdict(report), japanese=has_japanese())
        data = {"report": texts, "pictures": pictures, "paper": SHEETS[paper], "fonts": _families()}
        pdf = compiler.compile(format="pdf", sys_inputs={"data": json.dumps(data)}, timestamp=made)
    if not isinstance(pdf, bytes):
        message = "Typst gave no single document"
        raise TypeError(message)
    return pdf


def has_japanese() -> bool:
    """Whether a Japanese document can be set here."""
    return bool(japanese_files())


@cache
def japanese_files() -> tuple[str, ...]:
    """Files of the first Japanese family the server has; none where it has none."""
    import typst  # noqa: PLC0415

    installed = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    for family in FAMILIES:
        files = sorted({font.path for font in installed if font.family == family and font.path})
        if files and family not in NOT_JAPANESE:
            return tuple(files)
    return ()


def _families() -> list[str]:
    return [LATIN, *(family for family in FAMILIES if family not in NOT_JAPANESE)]


def _japanese_folder(folder: str) -> str:
    """Folder with nothing but the Japanese font: Typst takes folders only."""
    fonts = Path(folder) / "fonts"
    fonts.mkdir()
    for file in japanese_files():
        (fonts / Path(file).name).symlink_to(file)
    return str(fonts)
