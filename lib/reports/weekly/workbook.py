"""The report as a workbook: numbers where they come from the market, formulas where we work them out."""

import io
from datetime import UTC, datetime

from openpyxl import Workbook

from lib.reports.origin import provenance_table
from lib.reports.settled_xlsx import settled_xlsx
from lib.reports.weekly.material import Material
from lib.reports.weekly.sheet import Sheet
from lib.reports.weekly.summary_sheet import fill_summary
from lib.reports.weekly.weeks_sheet import fill_weeks
from lib.reports.xlsx_file import fill_sheet


def to_workbook(material: Material, made: datetime) -> bytes:
    """Three sheets: the answer with the indices, every week, provenance. The same material makes the same bytes."""
    words, book = material.words, Workbook()
    book.remove(book.active)
    summary = Sheet(book.create_sheet(words("report.sheet.summary")))
    weeks = Sheet(book.create_sheet(words("report.sheet.weeks")))
    fill_summary(summary, material, weeks.sheet.title, fill_weeks(weeks, material))
    fill_sheet(book.create_sheet(words("export.provenance")), provenance_table(material.summary.provenance, words))
    book.calculation.fullCalcOnLoad = True
    book.properties.created = made.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = "Ratioscope"
    content = io.BytesIO()
    book.save(content)
    return settled_xlsx(content.getvalue(), made, {1: summary.results, 2: weeks.results})
