from dataclasses import replace
from datetime import date

import pytest

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import NoteAddress, NoteContent, NoteState
from tests.store.notes import TEN, analyst, save

OCTOBER, NOVEMBER, EASTER = date(2025, 10, 31), date(2025, 11, 7), date(2025, 4, 17)
CONTENTS = {
    NoteAddress(OCTOBER, "ja"): NoteContent(
        "３週続伸", "関税の影響は小さい。ＳＰ５００を上回った。", ("関税",), ("tariffs",)
    ),
    NoteAddress(OCTOBER, "en"): NoteContent(
        "Up 3 %", "Tariffs, and Private Credit.", ("credit_risk", "関税"), ("tariffs",)
    ),
    NoteAddress(NOVEMBER, "ja"): NoteContent("反落", "ﾁｭｳｺﾞｸの景気。100%の確率ではない。", ("中国",), ("china",)),
    NoteAddress(EASTER, "en"): NoteContent("Easter", "A short week; 100 points."),
}


@pytest.fixture
def archive(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    for address, content in CONTENTS.items():
        author = suzuki if address.week == EASTER else yamada
        state = NoteState.DRAFT if address.week == NOVEMBER else NoteState.PUBLISHED
        store.notes.save(save(author, content, address=address, state=state), TEN)
    return store.note_archive


def found(archive, *words, **filters):
    return [
        f"{note.address.week:%m}{note.address.language}"
        for note in archive.find(NoteQuestion(" ".join(words), **filters))
    ]


def test_everything_is_listed_newest_week_first(archive):
    assert found(archive) == ["11ja", "10ja", "10en", "04en"]
    assert [note.content for note in archive.find(NoteQuestion())][:2] == [
        CONTENTS[NoteAddress(NOVEMBER, "ja")],
        CONTENTS[NoteAddress(OCTOBER, "ja")],
    ]


def test_a_page_begins_after_the_pages_before(archive):
    assert [note.address.week for note in archive.find(NoteQuestion(), limit=1, offset=3)] == [EASTER]


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        ("関税", ["10ja", "10en"]),
        ("中国", ["11ja"]),
        ("チュウゴク", ["11ja"]),
        ("SP500", ["10ja"]),
        ("ＳＰ５００", ["10ja"]),
        ("S&P 500", ["10ja"]),
        ("S＆Ｐ５００", ["10ja"]),
        ("private-credit", ["10en"]),
        ("private credit", ["10en"]),
        ("PRIVATE　ｃｒｅｄｉｔ", ["10en"]),
        ("credit tariffs", ["10en"]),
        ("3週", ["10ja"]),
        ("100%", ["11ja"]),
        ("100_", []),
        ("%", ["11ja", "10en"]),
        ("_", ["10en"]),
        ("/", []),
        ("credit absent", []),
    ],
)
def test_words_are_found_in_title_tags_and_text(archive, words, weeks):
    assert found(archive, words) == weeks


def test_filters_narrow_one_by_one_and_together(archive):
    assert found(archive, language="en") == ["10en", "04en"]
    assert found(archive, tag="関税") == ["10ja", "10en"]
    assert found(archive, risk="china") == ["11ja"]
    assert found(archive, year=2025, month=10) == ["10ja", "10en"]
    assert found(archive, year=2024) == []
    assert found(archive, state=NoteState.DRAFT) == ["11ja"]
    assert found(archive, spans=((EASTER, EASTER), (NOVEMBER, date(2025, 12, 31)))) == ["11ja", "04en"]
    assert found(archive, spans=()) == []
    assert found(archive, "credit", language="en", tag="関税", year=2025) == ["10en"]


def test_an_author_is_whoever_saved_a_revision(archive, store):
    suzuki, address = analyst(store, "鈴木"), NoteAddress(OCTOBER, "ja")
    assert found(archive, author=suzuki.key) == ["04en"]
    store.notes.save(save(suzuki, replace(CONTENTS[address], title="続伸"), address=address, base=1), TEN)
    assert found(archive, author=suzuki.key) == ["10ja", "04en"]


def test_what_an_older_revision_said_is_not_found(archive, store):
    address = NoteAddress(OCTOBER, "ja")
    store.notes.save(save(analyst(store), NoteContent("題", "無関係"), address=address, base=1), TEN)
    assert found(archive, "関税") == ["10en"]
    assert found(archive, risk="tariffs") == ["10en"]


def test_what_was_put_away_is_found_only_there(archive, store):
    store.notes.archive(NoteAddress(OCTOBER, "en"), 1)
    assert found(archive, "関税") == ["10ja"]
    assert found(archive, archived=True) == ["10en"]
    assert archive.tags() == (("中国", 1), ("関税", 1))


def test_months_are_counted_as_the_question_finds_them(archive):
    assert archive.months(NoteQuestion()) == ((2025, 11, 1), (2025, 10, 2), (2025, 4, 1))
    assert archive.months(NoteQuestion("100")) == ((2025, 11, 1), (2025, 4, 1))


def test_tags_are_counted_the_most_frequent_first(archive):
    assert archive.tags() == (("関税", 2), ("credit_risk", 1), ("中国", 1))
