from datetime import UTC, date, datetime

import hypothesis.strategies as st
import pytest
import yaml
from hypothesis import given

from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person
from lib.sources.notes.note_file import WrittenNote, read_note, write_note_file

JA = NoteAddress(date(2025, 10, 31), "ja")
TEN = datetime(2025, 11, 1, 10, tzinfo=UTC)
FULL = """---
week: 2025-10-31
language: ja
title: "３週続伸: 関税"
author: 山田
state: draft
tags: [関税, 2025, S&P 500]
risks:
- tariffs
annotations: ["6"]
saved_at: 2025-11-01T19:00:00+09:00
---

本文。

---

続き。
"""


def test_a_file_with_everything():
    content = NoteContent(
        "３週続伸: 関税", "本文。\n\n---\n\n続き。\n", ("関税", "2025", "S&P 500"), ("tariffs",), ("6",)
    )
    assert read_note("x.md", FULL.encode()) == WrittenNote(JA, content, "山田", NoteState.DRAFT, TEN)


def test_week_language_and_title_may_stand_in_name_and_heading():
    written = read_note("blog/2025-10-31.ja.md", "\ufeff# ３週続伸 #\r\n\r\n本文。\r\n".encode())
    assert written == WrittenNote(JA, NoteContent("３週続伸", "本文。\n"), None, NoteState.PUBLISHED, None)
    assert read_note("2025-10-31_EN-final.markdown", b"# Up").address == NoteAddress(JA.week, "en")


@pytest.mark.parametrize(
    ("matter", "field", "value"),
    [
        ("week: 2025-10-31 12:00:00", "address", JA),
        ("tags: 関税,中国", "content", NoteContent("題", "本文", ("関税", "中国"))),
        ("tags:", "content", NoteContent("題", "本文")),
        ("saved_at: 2025-11-01 10:00:00", "saved_at", TEN),
        ('saved_at: "2025-11-01T10:00:00Z"', "saved_at", TEN),
        ("author: 42", "author", "42"),
    ],
)
def test_fields_are_read_as_people_write_them(matter, field, value):
    raw = f"---\ntitle: 題\n{matter}\n---\n本文"
    assert getattr(read_note("2025-10-31.ja.md", raw.encode()), field) == value


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("2025-10-31.ja.md", b"\xff\xfe#", "not_utf8"),
        ("2025-10-31.ja.md", b"no title", "no_title"),
        ("2025-10-31.md", b"# x", "no_language"),
        ("ja.md", b"---\nlanguage: ja\n---\n# x", "no_week"),
        ("2025-13-31.ja.md", b"# x", "no_week"),
        ("x.md", b"---\nlanguage: fr\nweek: 2025-10-31\n---\n# x", "no_language"),
        ("2025-10-31.ja.md", b"---\ntitle: [\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\nno end", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\n- a list\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\nweek: 2025-02-31\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\ntags: {a: b}\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\ntags: [[a]]\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\nstate: secret\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\nsaved_at: soon\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: !!python/object/apply:os.system ['true']\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: " + b"[" * 20_000 + b"\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: x\na: " + b"9" * 5_000 + b"\n---\nx", "bad_front_matter"),
        ("2025-10-31.ja.md", b"---\ntitle: " + b"x" * 60_000 + b"\n---\nx", "bad_front_matter"),
    ],
)
def test_what_is_no_note_says_why(name, raw, reason):
    with pytest.raises(InvalidInput) as wrong:
        read_note(name, raw)
    assert wrong.value.reason == reason


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("---\ntitle: 題\ntags: [1\n---\nx", "tags: [1"),
        (
            "---\ntitle: !!python/object/apply:os.system ['true']\n---\nx",
            "title: !!python/object/apply:os.system ['true']",
        ),
        ("---\ntitle: \x07\n---\nx", None),  # a character YAML does not read has no line
    ],
)
def test_front_matter_that_cannot_be_read_is_told_by_its_line(raw, told):
    with pytest.raises(InvalidInput) as wrong:
        read_note("2025-10-31.ja.md", raw.encode())
    assert wrong.value.details.get("value") == told


words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80)


@given(words, texts, st.lists(words, max_size=3), st.sampled_from(NoteState))
def test_what_is_written_is_read_again(title, text, tags, state):
    revision = Revision(JA, 3, Person(1, "山田"), TEN, state, NoteContent(title, text, tuple(tags), ("a: b",), ("6",)))
    written = read_note("any.md", write_note_file(revision).encode())
    assert (written.address, written.author, written.state, written.saved_at) == (JA, "山田", state, TEN)
    assert written.content.title == title
    assert written.content.tags == tuple(tags)
    assert written.content.text.strip() == text.strip()


def test_the_front_matter_is_plain_yaml_for_other_programs():
    revision = Revision(JA, 1, Person(1, "山田"), TEN, NoteState.PUBLISHED, NoteContent("題", "本文", ("関税",)))
    _, matter, body = write_note_file(revision).split("---\n", 2)
    assert yaml.safe_load(matter)["week"] == JA.week
    assert "tags:\n- 関税\n" in matter
    assert body == "\n本文"
