from datetime import UTC, date, datetime

from lib.domain.notes import NoteAddress, NoteContent
from lib.services.notes import choose_person
from lib.services.shelf import put_text_away, texts_put_away

JA = NoteAddress(date(2025, 10, 31), "ja")
NOW = datetime(2025, 11, 1, 10, tzinfo=UTC)


def test_a_text_is_kept_once_and_an_empty_one_not_at_all(desk):
    author = choose_person(desk, "山田").key
    for text in ("関税。", "中国。", "関税。", " \n"):
        put_text_away(desk, author, JA, NoteContent("", text), NOW)
    assert [one.content.text for one in texts_put_away(desk, author, JA)] == ["中国。", "関税。"]
