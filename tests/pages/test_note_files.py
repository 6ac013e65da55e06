"""What was looked at is what an import stores."""

import io
import zipfile

from streamlit.testing.v1 import AppTest

from lib.services.notes import choose_person
from tests.pages.desk import EN, publish
from tests.pages.page_text import said


def dialog_alone():
    """The part that a click inside the open dialog draws again."""
    from lib.ui.notes.files import _content  # noqa: PLC0415  Streamlit runs this function as a script of its own
    from lib.ui.reader import open_reader  # noqa: PLC0415

    _content(open_reader())


def uploaded(installation, text):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("2025-10-31.en.md", f"---\ntitle: From a file\n---\n{text}")
    reader = AppTest.from_function(dialog_alone, default_timeout=30)
    reader.session_state["person_here"] = choose_person(installation.desk, "K. Mori").key
    reader.run().file_uploader("note_upload").set_value(("notes.zip", content.getvalue(), "application/zip"))
    return reader.run()


def test_a_note_that_changed_after_the_look_is_not_overwritten_unseen(install):
    installation = install()
    publish(installation, "First", "Text.")
    reader = uploaded(installation, "From a file.")
    publish(installation, "Second", "Meanwhile.")
    reader.button("note_import_confirm_1").click().run()
    assert said(reader.error) == ["Somebody saved in the meantime. Compare both before saving."]
    reader.button("note_import_confirm_1").click().run()
    assert installation.store.notes.note(EN).content.title == "Second"
    assert said(reader.error) == []
    reader.button("note_import_confirm_2").click().run()
    assert installation.store.notes.note(EN).content.title == "From a file"
