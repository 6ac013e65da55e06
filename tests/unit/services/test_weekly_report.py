"""Which note a report carries."""

from datetime import UTC, date, datetime

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.domain.selection import Selection
from lib.services.weekly_report import read_report_week, write_report

NOW = datetime(2026, 1, 19, 12, tzinfo=UTC)
WEEK = date(2025, 10, 31)


@pytest.fixture
def save(recorded):
    author = recorded.store.people.named("Analyst").key

    def one(text, day, base, state=NoteState.PUBLISHED):
        content, at = NoteContent("", text), datetime(2026, 1, day, 9, tzinfo=UTC)
        return recorded.store.notes.save(NoteSave(NoteAddress(WEEK, "en"), content, author, base, state), at)

    return one


@pytest.fixture
def report(recorded):
    def write(known_on=None):
        summary = read_report_week(recorded, Selection(as_of=WEEK, known_on=known_on), NOW)
        return write_report(recorded, summary, ReportOrder(ReportFormat.MARKDOWN, "en"), NOW).content.decode()

    return write


def test_the_newest_published_note_is_in_it(report, save):
    assert "Note of the week" not in report()
    save("only drafted", 17, 0, NoteState.DRAFT)
    assert "only drafted" not in report()
    save("first word", 17, 1)
    save("second word", 18, 2)
    assert "second word" in report()
    assert "first word" not in report()


def test_as_known_on_a_day_it_has_the_note_of_that_day(report, save):
    save("first word", 17, 0)
    save("second word", 18, 1)
    assert "first word" in report(date(2026, 1, 17))


def test_a_note_that_was_put_away_is_not_in_it(recorded, report, save):
    note = save("first word", 17, 0)
    recorded.store.notes.archive(note.address, note.version)
    assert "first word" not in report()
