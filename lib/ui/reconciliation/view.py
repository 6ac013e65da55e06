"""Published figures against computed ones: hand a list in, see what differs and why."""

from collections.abc import Callable

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lib.analytics.reconciliation import Reconciled, Verdict
from lib.commentary.reconciliation import (
    causes,
    figure_difference,
    figure_name,
    figure_origin,
    figure_value,
    reconciliation_headline,
)
from lib.domain.errors import InvalidInput
from lib.domain.provenance import Provenance
from lib.reports.reconciliation import reconciliation_csv, reconciliation_xlsx
from lib.services.reconciliation import PublishedFile, Reconciliation
from lib.ui.boundary import boundary
from lib.ui.message import literal, message
from lib.ui.notices import notices
from lib.ui.reader import Reader, open_reader
from lib.ui.reconciliation.loading import load_reconciliation
from lib.ui.share_menu import XLSX

EXAMPLE = (
    b"date,figure,value,subject\n"
    b"2025-10-10,close,6693.5,GSPC\n"
    b"2025-10-31,close,1686.56,RUO\n"
    b"2025-10-31,change,-0.37,RUO\n"
    b"2025-10-31,change,0.75,DJI\n"
    b"2025-10-31,change,0.71,GSPC\n"
    b"2025-10-31,ratio,24.66,\n"
    b"2025-10-31,deviation,0.69,\n"
)
"""What was published for 2025-10-31, and the level that had been taken for 2025-10-10 (recorded/README.md)."""
EXPLAINED, CAUSES, PROBLEMS = 20, 3, 20
FEW_ROWS, TALLEST = 12, 460
ORDER = (Verdict.DIFFERS, Verdict.ROUNDING, Verdict.ESTIMATED, Verdict.UNKNOWN, Verdict.AGREES)
SHOWN = "reconciliation_example"


@st.fragment
def reconciliation_view(provenance: Provenance | None) -> None:
    """Answer, the list to hand in, explanations and the table; ``provenance`` goes into its file."""
    with boundary():
        reader = open_reader()
        notices(reader)
        answer = st.empty()
        answer.header(reader.words("page.reconciliation"), anchor=False)
        upload = _upload(reader)
        found = _reconciled(reader, upload)
        answer.header(reconciliation_headline(found.rows, reader.words), anchor=False)
        _problems(reader, found)
        _explanations(reader, found)
        if found.rows:
            _table(reader, found)
            _files(reader, found, provenance)


def _upload(reader: Reader) -> UploadedFile | None:
    words = reader.words
    with st.container(horizontal=True, vertical_alignment="bottom"):
        upload = st.file_uploader(
            words("reconcile.page.upload"),
            type=["csv", "xlsx", "txt"],
            help=words("reconcile.page.upload.help"),
            key="reconciliation_upload",
        )
        st.button(
            words("reconcile.page.example"),
            icon=":material/lightbulb:",
            help=words("reconcile.page.example.help"),
            key="reconciliation_try",
            on_click=_show_example,
        )
    st.caption(words("reconcile.page.columns"))
    return upload


def _show_example() -> None:
    st.session_state[SHOWN] = True


def _reconciled(reader: Reader, upload: UploadedFile | None) -> Reconciliation:
    """The published notes, with the list handed in, else with the example when it was asked for.

    A list that cannot be read is refused in words; the notes are shown all the same.
    """
    file = PublishedFile("example.csv", EXAMPLE) if st.session_state.get(SHOWN) else None
    if upload is not None:
        file = PublishedFile(upload.name, upload.getvalue())
    noted = reader.desk.store.notes_version()
    with st.spinner(reader.words("reconcile.page.reading")):
        try:
            return load_reconciliation(reader.at, noted, file, reader.desk)
        except InvalidInput as refused:
            st.error(message(reader.words, refused), icon=":material/error:")
            return load_reconciliation(reader.at, noted, None, reader.desk)


def _problems(reader: Reader, found: Reconciliation) -> None:
    words = reader.words
    if not found.problems:
        return
    st.markdown(f":orange[:material/warning:] {words('import.problems', count=len(found.problems))}")
    for problem in found.problems[:PROBLEMS]:
        reason = words(f"row.{problem.reason}")
        st.caption(literal(words("import.problem", row=problem.row, reason=reason, value=problem.value)))


def _explanations(reader: Reader, found: Reconciliation) -> None:
    differing = [one for one in found.rows if one.verdict is Verdict.DIFFERS]
    if not differing:
        return
    st.subheader(reader.words("reconcile.page.why"), anchor=False)
    for one in differing[:EXPLAINED]:
        with st.container(border=True):
            st.markdown(f"**{literal(_title(reader, one))}**")
            said = causes(one, found.ledger, reader.words)[:CAUSES]
            st.markdown("\n".join(f"- {literal(sentence)}" for sentence in said))


def _title(reader: Reader, one: Reconciled) -> str:
    words, figure = reader.words, one.figure
    return words(
        "reconcile.page.one",
        day=words.formats.iso(figure.week),
        figure=figure_name(figure, words),
        published=figure_value(figure.value, figure, words),
        computed=figure_value(one.computed, figure, words),
    )


def _table(reader: Reader, found: Reconciliation) -> None:
    words = reader.words
    st.subheader(words("reconcile.page.table"), anchor=False)
    rows = [_cells(reader, one, found) for one in sorted(found.rows, key=lambda one: ORDER.index(one.verdict))]
    right = ("published", "computed", "difference")
    columns = {
        name: st.column_config.TextColumn(
            words(f"reconcile.table.{name}"), alignment="right" if name in right else "left"
        )
        for name in rows[0]
    }
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        column_config=columns,
        alt=words("reconcile.page.table"),
        height=TALLEST if len(rows) > FEW_ROWS else "content",
    )


def _files(reader: Reader, found: Reconciliation, provenance: Provenance | None) -> None:
    words, rows, ledger = reader.words, found.rows, found.ledger
    files: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        ("csv", "share.csv", "text/csv", lambda: reconciliation_csv(rows, ledger, words)),
        ("xlsx", "share.excel", XLSX, lambda: reconciliation_xlsx(rows, ledger, provenance, words)),
    )
    with st.container(horizontal=True, gap="small"):
        for kind, label, mime, made in files:
            st.download_button(
                words(label),
                made,
                file_name=f"ratioscope-reconciliation.{kind}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"reconciliation_{kind}",
            )


def _cells(reader: Reader, one: Reconciled, found: Reconciliation) -> dict[str, str]:
    words, figure = reader.words, one.figure
    said = causes(one, found.ledger, words)
    return {
        "week": words.formats.iso(figure.week),
        "figure": figure_name(figure, words),
        "verdict": words(f"reconcile.verdict.{one.verdict.value}"),
        "published": figure_value(figure.value, figure, words),
        "computed": figure_value(one.computed, figure, words),
        "difference": figure_difference(one, words),
        "origin": figure_origin(figure, words),
        "cause": said[0] if said else "",
    }
