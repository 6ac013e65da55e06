"""Notes and people for the store's tests."""

from datetime import UTC, date, datetime, timedelta

from lib.domain.notes import Draft, NoteAddress, NoteContent, NoteSave

WEEK = date(2025, 10, 31)
JA, EN = NoteAddress(WEEK, "ja"), NoteAddress(WEEK, "en")
TEN = datetime(2025, 11, 1, 10, tzinfo=UTC)
ELEVEN = TEN + timedelta(hours=1)

FIRST = NoteContent("小型成長株は3週続伸", "関税の影響は小さい。", ("関税", "private credit"), ("tariffs",), ("6",))
SECOND = NoteContent("小型成長株は反落", "中国の景気に注意。", ("中国",), ("china", "tariffs"))


def analyst(store, name="山田"):
    return store.people.named(name)


def save(author, content=FIRST, **rest):
    return NoteSave(**{"address": JA, "content": content, "author": author.key, **rest})


def draft(author, content=FIRST, **rest):
    return Draft(
        **{
            "address": JA,
            "author": author.key,
            "content": content,
            "base": 0,
            "version": 0,
            "writer": "",
            "saved_at": TEN,
            **rest,
        }
    )
