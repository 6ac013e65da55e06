"""Publishing: at once when nothing speaks against it, after a question otherwise."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.domain.notes import Conflict, NoteSave
from lib.services.clock import utc_now
from lib.services.living_facts import freeze_facts
from lib.services.notes import save_note
from lib.ui.address import set_parameter
from lib.ui.message import message
from lib.ui.reader import Reader
from lib.ui.sheet import Sheet, remember_conflict, writer_of
from lib.ui.toast import announce


def reason_not_to_publish(reader: Reader, sheet: Sheet) -> str:
    """Why the note cannot be published as it stands; empty when it can."""
    words, content = reader.words, sheet.content
    if not content.title.strip():
        return words("note.publish.no_title")
    if not content.text.strip():
        return words("note.publish.no_text")
    if sheet.note is not None and sheet.note.content == content:
        return words("note.publish.nothing_new")
    return ""


def publish_or_ask(reader: Reader, sheet: Sheet) -> None:
    """Publish what is on the sheet."""
    publish(reader, sheet)


def publish(reader: Reader, sheet: Sheet) -> None:
    """Publish, show readers' view; when somebody was first, show both texts."""
    try:
        facts = freeze_facts(reader.desk, sheet.content.text, sheet.address, utc_now())
        save = NoteSave(
            sheet.address, sheet.content, sheet.person.key, sheet.base, facts=facts, writer=writer_of(sheet)
        )
        done = save_note(reader.desk, save, utc_now())
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
        return
    if isinstance(done, Conflict):
        remember_conflict(sheet, done, of_draft=False)
        st.rerun(scope="fragment")
    set_parameter("side", "read")
    announce(reader.words("note.published.done", title=sheet.content.title))
