"""Share this view: link, sentence, files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.domain.pictures import PictureFormat
from lib.domain.report_order import Paper, ReportFormat
from lib.reports.picture import MEDIA_TYPE
from lib.reports.weekly.document import MEDIA_TYPE as REPORT_TYPE
from lib.reports.weekly.document import report_name
from lib.services.clock import utc_now
from lib.services.weekly_report import written_language
from lib.ui.reader import Reader
from lib.ui.view import full_query

SLASHES_OF_A_BARE_HOST = 2  # http://host
LABELS = {
    "csv": ("share.csv", "share.csv.help"),
    "shown.csv": ("depth.shown_csv", "depth.shown_csv.help"),
    "xlsx": ("share.excel", "share.excel.help"),
    "png": ("share.png", "share.picture.help"),
    "svg": ("share.svg", "share.picture.help"),
    "pdf": ("share.pdf", "share.picture.help"),
}
REPORTS = (
    (ReportFormat.PDF, Paper.A4),
    (ReportFormat.PDF, Paper.LETTER),
    (ReportFormat.HTML, Paper.A4),
    (ReportFormat.MARKDOWN, Paper.A4),
    (ReportFormat.XLSX, Paper.A4),
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Share:
    """What a page hands out; files are made when they are asked for.

    ``lasting`` is the query of a page whose link needs no more than that to show
    the same for ever.
    """

    page: str
    sentence: str
    csv: Callable[[], bytes] | None = None
    xlsx: Callable[[], bytes] | None = None
    picture: Callable[[PictureFormat], bytes] | None = None
    shown: Callable[[], bytes] | None = None
    report: Callable[[ReportFormat, Paper], bytes] | None = None
    lasting: Mapping[str, str] | None = None


def share_menu(place: DeltaGenerator, reader: Reader, week: date, share: Share) -> None:
    """Offer the link that lasts, the sentence, and the numbers as files."""
    words = reader.words
    with place, st.popover("", icon=":material/ios_share:", help=words("frame.share.help"), key="share"):
        st.caption(words("share.link"), help=words("share.link.help"))
        st.code(_link(reader, week, share.lasting), language=None, wrap_lines=True)
        st.caption(words("share.sentence"))
        st.code(share.sentence, language=None, wrap_lines=True)
        with st.container(horizontal=True):
            if share.csv is not None:
                _file(reader, week, share, "csv", "text/csv", share.csv)
            if share.shown is not None:
                _file(reader, week, share, "shown.csv", "text/csv", share.shown)
            if share.xlsx is not None:
                _file(reader, week, share, "xlsx", XLSX, share.xlsx)
            if share.picture is not None:
                for form in PictureFormat:
                    _file(reader, week, share, form.value, MEDIA_TYPE[form], partial(share.picture, form))
        if share.report is not None:
            _reports(reader, week, share.report)


def _reports(reader: Reader, week: date, write: Callable[[ReportFormat, Paper], bytes]) -> None:
    """The weekly report: on either paper, as a page, as text, as a workbook."""
    words = reader.words
    st.caption(words("report.share"), help=words("report.share.help"))
    with st.container(horizontal=True):
        for form, paper in REPORTS:
            name = f"{form}_{paper}" if form is ReportFormat.PDF else form.value
            written = written_language(form, words.language)
            st.download_button(
                words(f"report.share.{name}"),
                partial(write, form, paper),
                file_name=report_name(week, written, form),
                mime=REPORT_TYPE[form],
                icon=":material/download:",
                on_click="ignore",
                key=f"report_{name}",
            )
    if written_language(ReportFormat.PDF, words.language) != words.language:
        st.caption(f":orange[:material/warning:] {words('report.no_japanese_font')}")


def _file(reader: Reader, week: date, share: Share, ending: str, mime: str, make: Callable[[], bytes]) -> None:
    label, about = LABELS[ending]
    st.download_button(
        reader.words(label),
        make,
        file_name=f"ratioscope-{share.page.replace('_', '-')}-{week.isoformat()}.{ending}",
        mime=mime,
        icon=":material/download:",
        help=reader.words(about),
        on_click="ignore",
        key=f"download_{ending}",
    )


def _link(reader: Reader, week: date, lasting: Mapping[str, str] | None) -> str:
    address = (st.context.url or "").partition("?")[0]
    if address.count("/") == SLASHES_OF_A_BARE_HOST:
        address += "/"
    return f"{address}?{urlencode(lasting or full_query(reader.view, week, utc_now().date()))}"
