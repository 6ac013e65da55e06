from datetime import UTC, date, datetime

import pytest

from lib.domain.drawing import Mark
from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState
from lib.services.chart_markers import chart_markers
from lib.services.notes import choose_person, save_note

NOW = datetime(2025, 11, 8, 10, tzinfo=UTC)
FIRST, SECOND, THIRD = date(2025, 10, 24), date(2025, 10, 31), date(2025, 11, 7)


@pytest.fixture
def written(desk):
    """A week in both languages, one in Japanese only, and a draft."""
    author = choose_person(desk, "山田").key
    for week, language, title, state in (
        (SECOND, "ja", "優位縮小", NoteState.PUBLISHED),
        (SECOND, "en", "The lead narrows", NoteState.PUBLISHED),
        (FIRST, "ja", "続伸", NoteState.PUBLISHED),
        (THIRD, "en", "Not yet", NoteState.DRAFT),
    ):
        save_note(desk, NoteSave(NoteAddress(week, language), NoteContent(title, "…"), author, state=state), NOW)
    return desk


def test_published_notes_are_marked_in_the_readers_language_where_there_is_one(written):
    def told(language):
        return [(mark.session, mark.label(language)) for mark in chart_markers(written, tuple(Mark), language)]

    assert told("en") == [(FIRST, "続伸"), (SECOND, "The lead narrows")]
    assert told("ja") == [(FIRST, "続伸"), (SECOND, "優位縮小")]


def test_a_mark_leads_to_its_note(written):
    (first, _second) = chart_markers(written, (Mark.NOTES,), "en")
    assert (first.kind, first.address) == ("note", "notes?week=2025-10-24")


def test_what_is_switched_off_is_not_read(written):
    assert chart_markers(written, (Mark.EVENTS, Mark.RISKS), "en") == ()
