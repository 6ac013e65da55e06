"""The report in the form that is wanted."""

from datetime import date, datetime

from lib.charts.layers import Spec
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.reports.picture import vector_pictures
from lib.reports.weekly.content import weekly_report
from lib.reports.weekly.html_document import to_html
from lib.reports.weekly.markdown_document import to_markdown
from lib.reports.weekly.material import Material
from lib.reports.weekly.pictures import NARROW, WIDE, ratio_picture, risk_picture, why_picture
from lib.reports.weekly.typst_document import to_pdf

MEDIA_TYPE = {
    ReportFormat.PDF: "application/pdf",
    ReportFormat.HTML: "text/html; charset=utf-8",
    ReportFormat.MARKDOWN: "text/markdown; charset=utf-8",
    ReportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ReportFormat.PNG: "image/png",
    ReportFormat.SVG: "image/svg+xml",
}


def report_name(week: date, language: str, form: ReportFormat) -> str:
    """Name of the file: week, language and form."""
    return f"ratioscope-report-{week}-{language}.{form}"


def document(material: Material, order: ReportOrder, notices: tuple[str, ...], made: datetime) -> bytes:
    """Bytes of the report.

    Parameters
    ----------
    material
        What it is written from.
    order
        Form and paper.
    notices
        What its reader should know besides.
    made
        Age that the file tells of itself.
    """
    if order.format is ReportFormat.XLSX:
        return _workbook(material, made)
    report = weekly_report(material, notices)
    if order.format is ReportFormat.MARKDOWN:
        return to_markdown(report)
    if order.format is ReportFormat.HTML:
        return to_html(report, _pictures(material, narrow=True), order.paper, made)
    return to_pdf(report, _pictures(material), order.paper, made)


def _workbook(material: Material, made: datetime) -> bytes:
    """Workbook; its library takes 0.1 s to import and no page needs it to start."""
    from lib.reports.weekly.workbook import to_workbook  # noqa: PLC0415

    return to_workbook(material, made)


def _pictures(material: Material, *, narrow: bool = False) -> dict[str, str]:
    """SVG texts by name, drawn together."""
    specs: dict[str, Spec | None] = {
        "ratio": ratio_picture(material, WIDE),
        "why": why_picture(material),
        "risks": risk_picture(material),
    }
    if narrow:
        specs["narrow"] = ratio_picture(material, NARROW)
    wanted = {name: spec for name, spec in specs.items() if spec is not None}
    return dict(zip(wanted, vector_pictures(list(wanted.values())), strict=True))
