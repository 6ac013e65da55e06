"""The report in the form that is wanted."""

from datetime import datetime

from lib.domain.report_order import ReportOrder
from lib.reports.picture import vector_pictures
from lib.reports.weekly.content import weekly_report
from lib.reports.weekly.material import Material
from lib.reports.weekly.pictures import WIDE, ratio_picture, why_picture
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
    return to_pdf(report, _pictures(material), order.paper, made)


def _pictures(material: Material) -> dict[str, str]:
    specs = {"ratio": ratio_picture(material, WIDE), "why": why_picture(material)}
    wanted = {name: spec for name, spec in specs.items() if spec is not None}
    return dict(zip(wanted, vector_pictures(list(wanted.values())), strict=True))
