"""The report in the form that is wanted."""

from datetime import datetime

from lib.charts.layers import Spec
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.reports.picture import vector_pictures
from lib.reports.weekly.content import weekly_report
from lib.reports.weekly.html_document import to_html
from lib.reports.weekly.material import Material
from lib.reports.weekly.pictures import NARROW, WIDE, ratio_picture, why_picture
from lib.reports.weekly.typst_document import to_pdf


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
    report = weekly_report(material, notices)
    if order.format is ReportFormat.HTML:
        return to_html(report, _pictures(material, narrow=True), order.paper, made)
    return to_pdf(report, _pictures(material), order.paper, made)


def _pictures(material: Material, *, narrow: bool = False) -> dict[str, str]:
    """SVG texts by name, drawn together."""
    specs: dict[str, Spec | None] = {"ratio": ratio_picture(material, WIDE), "why": why_picture(material)}
    if narrow:
        specs["narrow"] = ratio_picture(material, NARROW)
    wanted = {name: spec for name, spec in specs.items() if spec is not None}
    return dict(zip(wanted, vector_pictures(list(wanted.values())), strict=True))
