"""A PostgreSQL server that is stopped while people read and write, and started again."""

import pytest
from streamlit.testing.v1 import AppTest

from lib.services.notes import choose_person
from tests.pages.desk import EN, given, report
from tests.pages.page_text import said
from tests.postgres import FOLDER, server_of_its_own

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def server():
    """A server of this module's own: no other test sees it stop."""
    with server_of_its_own(FOLDER.with_name(f"{FOLDER.name}-stopped")) as started:
        yield started


@pytest.fixture
def installation(install, server, monkeypatch):
    monkeypatch.setenv("RATIOSCOPE_DATABASE_URL", server.get_uri(driver="psycopg"))
    return install()


def editor_alone():
    """The part of the notes page that a report from the browser draws again."""
    from lib.domain.people import Person  # noqa: PLC0415  Streamlit runs this function as a script of its own
    from lib.ui.notes.desk import note_desk  # noqa: PLC0415
    from tests.pages.desk import EN  # noqa: PLC0415

    note_desk(EN, Person(1, "M. Ito"))


def test_what_is_typed_meanwhile_is_stored_when_it_is_back(installation, server):
    reader = installation.read()
    assert choose_person(installation.desk, "M. Ito").key == 1
    author = report(AppTest.from_function(editor_alone, default_timeout=30).run(), "Stored.")
    server.stop()
    answer = given(report(author, "Stored. And more.", serial=2), "place")["answer"]
    assert answer["again"]
    assert answer["problem"].startswith("The database cannot be reached. Your text is kept in this browser")
    assert said(reader.run().error)[0].startswith("The database cannot be reached. This page comes back by itself (id ")
    server.start()
    answer = given(report(author, "Stored. And more. And on.", serial=3), "place")["answer"]
    assert (answer["problem"], answer["version"]) == ("", 2)
    assert installation.store.drafts.draft(1, EN).content.text == "Stored. And more. And on."
    assert said(reader.run().error) == []
