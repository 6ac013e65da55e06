"""Closes from a file: look first, then store."""

import pandas as pd
import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.services.clock import utc_now
from lib.services.file_import import import_file, preview_file
from lib.sources.file import FilePreview
from lib.ui.dialog import open_dialog
from lib.ui.message import message
from lib.ui.reader import Reader
from lib.ui.toast import announce

SHOWN_ROWS = 200


def file_dialog(reader: Reader) -> None:
    """Open the dialog."""
    open_dialog(reader, reader.words("import.name"), _content, "large")


def _content(reader: Reader) -> None:
    words = reader.words
    symbol = st.selectbox(
        words("import.symbol"),
        list(reader.universe),
        format_func=reader.name,
        accept_new_options=True,
        key="import_symbol",
    )
    upload = st.file_uploader(
        words("import.upload"), type=["csv", "xlsx", "txt"], help=words("import.upload.help"), key="import_upload"
    )
    st.caption(words("import.not_stored"))
    if upload is None or not symbol:
        return
    try:
        preview = preview_file(upload.name, upload.getvalue(), symbol, utc_now())
        _preview(reader, preview)
        _decide(reader, preview)
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")


def _decide(reader: Reader, preview: FilePreview) -> None:
    words = reader.words
    with st.container(horizontal=True):
        if len(preview.closes) and st.button(words("import.confirm"), type="primary", key="import_confirm"):
            added = import_file(reader.desk, preview, utc_now)
            announce(words("import.done", symbol=preview.symbol, added=added))
        if st.button(words("import.discard"), key="import_discard"):
            announce(words("import.discarded"))


def _preview(reader: Reader, preview: FilePreview) -> None:
    words, formats = reader.words, reader.words.formats
    closes = preview.closes
    if len(closes):
        first, last = formats.iso(closes.index[0]), formats.iso(closes.index[-1])
        st.markdown(words("import.preview.summary", rows=len(closes), first=first, last=last))
        shown = pd.DataFrame(
            {
                "day": [formats.iso(day) for day in closes.index[::-1]],
                "close": [formats.close(v) for v in closes["value"][::-1]],
            }
        )
        right = st.column_config.TextColumn(words("table.close"), alignment="right")
        columns = {"day": st.column_config.TextColumn(words("table.session")), "close": right}
        st.dataframe(shown, hide_index=True, height=210, column_config=columns, alt=words("import.preview"))
    else:
        st.warning(words("import.preview.none"), icon=":material/warning:")
    if preview.problems:
        _problems(reader, preview)


def _problems(reader: Reader, preview: FilePreview) -> None:
    words = reader.words
    unused = sum(not problem.used for problem in preview.problems)
    st.markdown(f":orange[:material/warning:] {words('import.problems', count=unused)}")
    rows = [
        {"row": problem.row, "reason": words(f"row.{problem.reason}"), "value": problem.value}
        for problem in preview.problems[:SHOWN_ROWS]
    ]
    columns = {name: st.column_config.Column(words(f"import.{name}")) for name in ("row", "reason", "value")}
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height=210,
        column_config=columns,
        alt=words("import.problems", count=unused),
    )
