"""Notes as files: everything out as a ZIP, Markdown in after a look at what it would do."""

import pandas as pd
import streamlit as st

from lib.domain.desk_contents import ImportAction, ImportPreview, ImportRow
from lib.domain.errors import RatioscopeError
from lib.services.clock import utc_now
from lib.services.note_export import export_notes
from lib.services.note_import import import_notes, preview_zip
from lib.ui.dialog import open_dialog
from lib.ui.message import message
from lib.ui.navigation import pages
from lib.ui.person import person_here
from lib.ui.reader import Reader
from lib.ui.toast import announce

ZIP = "application/zip"


def note_files(reader: Reader) -> None:
    """Export at once; import behind a dialog, for people with a name."""
    words = reader.words
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.download_button(
            words("note_files.export"),
            lambda: export_notes(reader.desk, utc_now()),
            file_name=f"ratioscope-notes-{utc_now().date().isoformat()}.zip",
            mime=ZIP,
            icon=":material/folder_zip:",
            help=words("note_files.export.help"),
            on_click="ignore",
            key="note_export",
        )
        if person_here(reader) is not None and st.button(
            words("note_files.import"),
            icon=":material/upload_file:",
            help=words("note_files.import.help"),
            key="note_import",
        ):
            open_dialog(reader, words("note_files.import"), _content, "large")
        st.page_link(pages(words)["reconciliation"], icon=":material/fact_check:")


def _content(reader: Reader) -> None:
    words, person = reader.words, person_here(reader)
    upload = st.file_uploader(words("note_files.upload"), type=["zip"], key="note_upload")
    st.caption(words("import.not_stored"))
    if upload is None or person is None:
        return
    try:
        preview = preview_zip(reader.desk, upload.getvalue(), person.name, utc_now())
        _preview(reader, preview)
        _decide(reader, preview)
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")


def _preview(reader: Reader, preview: ImportPreview) -> None:
    words, text = reader.words, st.column_config.TextColumn
    counts = {action.value: preview.count(action) for action in ImportAction}
    st.markdown(words("note_files.summary", **counts))
    st.dataframe(
        pd.DataFrame([_row(reader, row) for row in preview.rows]),
        hide_index=True,
        height=260,
        column_config={
            "name": text(words("note_files.column.file"), pinned=True),
            "action": text(words("note_files.column.action")),
            "title": text(words("editor.title")),
            "reason": text(words("import.reason")),
        },
        alt=words("note_files.import"),
    )


def _row(reader: Reader, row: ImportRow) -> dict[str, str]:
    return {
        "name": row.name,
        "action": reader.words(f"note_files.{row.action}"),
        "title": row.title,
        "reason": reader.words.describe(row.reason) if row.reason else "",
    }


def _decide(reader: Reader, preview: ImportPreview) -> None:
    words = reader.words
    stores = preview.count(ImportAction.CREATE) + preview.count(ImportAction.CHANGE)
    with st.container(horizontal=True):
        if stores and st.button(words("note_files.store"), type="primary", key="note_import_confirm"):
            announce(words("note_files.done", count=import_notes(reader.desk, preview)))
        if st.button(words("import.discard"), key="note_import_discard"):
            announce(words("import.discarded"))
