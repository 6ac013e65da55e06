from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.note_twins import outdated_translation
from lib.domain.notes import Note, NoteAddress, NoteContent, NoteState
from lib.domain.people import Person

TEN = datetime(2025, 11, 1, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
JA = NoteAddress(date(2025, 10, 31), "ja")
ORIGINAL = Note(JA, NoteContent("題"), Person(1, "山田"), NoteState.PUBLISHED, 1, 1, TEN, TEN)
TRANSLATION = replace(ORIGINAL, address=JA.twin, created_at=TEN + HOUR, changed_at=TEN + HOUR)


@pytest.mark.parametrize(("hours", "outdated"), [(0, False), (1, False), (2, True)])
def test_a_translation_is_outdated_when_the_original_changed_after_it(hours, outdated):
    original = replace(ORIGINAL, changed_at=TEN + hours * HOUR)
    expected = TRANSLATION if outdated else None
    assert outdated_translation(original, TRANSLATION) == expected
    assert outdated_translation(TRANSLATION, original) == expected


def test_the_original_is_never_outdated():
    assert outdated_translation(ORIGINAL, replace(TRANSLATION, changed_at=TEN + 9 * HOUR)) is None
