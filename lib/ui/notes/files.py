"""Notes as files: everything out as a ZIP, Markdown in after a look at what it would do."""

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lib.domain.desk_contents import ImportAction, ImportPreview, ImportRow
from lib.domain.errors import RatioscopeError
from lib.domain.people import Person
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
SEEN, LOOKS = "note_import_seen", "note_import_looks"


def note_files(reader: Reader) -> None:
    """Export at once; import behind a dialog, for people with a name."""
    st.session_state.pop(SEEN, None)  # the dialog draws itself alone: whoever comes here has left it
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
        preview, look = _looked_at(reader, upload, person)
        _preview(reader, preview)
        _decide(reader, preview, look)
    except RatioscopeError as error:
        st.session_state.pop(SEEN, None)
        st.error(message(words, error), icon=":material/error:")


def _looked_at(reader: Reader, upload: UploadedFile, person: Person) -> tuple[ImportPreview, int]:
    """What the file would do as it came, and which look this is.

    This and nothing newer is stored, or refused if a note has changed since.
    """
    asked, seen = (upload.file_id, person.key), st.session_state.get(SEEN)
    if seen is None or seen[0] != asked:
        look = st.session_state[LOOKS] = st.session_state.get(LOOKS, 0) + 1
        seen = asked, (preview_zip(reader.desk, upload.getvalue(), person.name, utc_now()), look)
        st.session_state[SEEN] = seen
    found: tuple[ImportPreview, int] = seen[1]
    return found


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


def _decide(reader: Reader, preview: ImportPreview, look: int) -> None:
    words = reader.words
    stores = preview.count(ImportAction.CREATE) + preview.count(ImportAction.CHANGE)
    with st.container(horizontal=True):
        if stores and st.button(words("note_files.store"), type="primary", key=f"note_import_confirm_{look}"):
            announce(words("note_files.done", count=import_notes(reader.desk, preview)))
        if st.button(words("import.discard"), key="note_import_discard"):
            announce(words("import.discarded"))
