"""A published note whose data were corrected afterwards."""

from datetime import date

from lib.domain.closes import Source
from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from lib.services.notes import save_note
from tests.pages.page_text import said

WEEK = date(2025, 10, 31)


def test_the_text_stays_and_the_correction_is_told_beside_it(install):
    installation = install()
    author = installation.store.people.named("M. Ito").key
    content = NoteContent("Small growth slipped", "The ratio is {ratio}.")
    save_note(installation.desk, NoteSave(NoteAddress(WEEK, "en"), content, author), installation.now)
    installation.learn("^RUO", {WEEK: 1685.00}, Source.FILE)  # 1685.00 / 6840.20 = 24.63 %
    reader = installation.read("notes", week="2025-10-31")
    assert "Data revised since: Ratio 24.66 % → 24.63 %" in said(reader.caption)
    assert not reader.exception
