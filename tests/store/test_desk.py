"""Everything analysts have written, read whole and brought into another store."""

from dataclasses import replace

import pytest

from lib.domain.desk_contents import DeskAddition, DeskContents, NoteAddition, StoredNote
from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Archival, NoteState
from lib.domain.people import Person, Role
from lib.domain.starting_risks import STARTING_RISKS
from lib.domain.typed_words import TypedWords
from lib.sources.notes.desk_json import desk_from_json, desk_to_json
from lib.store.desk_parts import PARTS
from lib.store.metadata import metadata
from tests.store.conftest import sqlite_url
from tests.store.notes import ELEVEN, EN, FIRST, JA, SECOND, TEN, analyst, draft, save
from tests.store.risks import TRUCE, line, review
from tests.store.test_annotations import PAUSE
from tests.store.test_pair_lists import STYLES


def filled(store):
    """A desk on which two people have worked for a while."""
    store.people.named("Nobody", Role.READER)
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    store.notes.save(save(yamada, facts={"ratio": 0.2466}, reasons={"6840.20": "印刷どおり"}), TEN)
    store.notes.save(save(suzuki, SECOND, base=1), ELEVEN)
    store.notes.save(save(yamada, FIRST, base=2, restored_from=1), ELEVEN)
    store.notes.save(save(suzuki, SECOND, address=EN, state=NoteState.DRAFT), TEN)
    store.notes.archive(EN, 1, Archival(suzuki, ELEVEN))
    store.drafts.save(draft(suzuki, SECOND, base=3, writer="tab"))
    return store


def every_room(store):
    """A desk with something in every table that goes along."""
    author = analyst(filled(store))
    risk = store.risks.save(TRUCE)
    store.risks.review(review(risk, author), None, [line(risk)])
    store.annotations.save(PAUSE)
    store.pair_lists.save(STYLES)
    store.events.archive(1, 1)
    store.shelf.give_reason(author.key, JA, "24.0", "as printed")
    store.shelf.put_away(author.key, JA, SECOND, ELEVEN)
    store.typed_words.save(TypedWords(author.key, "review", "sentence", "Talks again", 0, TEN))
    return store


def rows_of(store, tables):
    """All rows of tables, read plainly."""
    with store._database.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select().order_by(*table.primary_key))]
            for table in tables
        }


def whole(contents):
    """An addition that makes another store the same."""
    notes = tuple(
        NoteAddition(note.address, 0, note.revisions, note.archived, note.version, note.archival)
        for note in contents.notes
    )
    parts = {name: part.rows for name, part in contents.parts.items()}
    return DeskAddition(contents.people, notes, contents.drafts, parts)


def test_a_fresh_desk_holds_the_start_set_of_risks_only(store):
    contents = store.desk.read()
    assert (contents.people, contents.notes, contents.drafts) == ((), (), ())
    assert contents.parts["risks"].untouched
    assert len(contents.parts["risks"].rows["risks"]) == len(STARTING_RISKS)


def test_everything_is_read(store):
    contents = filled(store).desk.read()
    assert [person.name for person in contents.people] == ["Nobody", "山田", "鈴木"]
    japanese, english = sorted(contents.notes, key=lambda note: note.address.language != "ja")
    assert japanese == StoredNote(JA, tuple(reversed(store.notes.revisions(JA))), 3)
    assert english == replace(
        StoredNote(EN, store.notes.revisions(EN), 2), archived=True, archival=Archival(analyst(store, "鈴木"), ELEVEN)
    )
    assert [one.content for one in contents.drafts] == [SECOND]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def other(request, opened, tmp_path):
    """A second store, empty, on either database."""
    if request.param == "sqlite":
        return opened(sqlite_url(tmp_path / "other.sqlite3"))
    return opened(request.getfixturevalue("empty_postgres"))


def test_brought_into_an_empty_store_everything_is_the_same(store, other):
    contents = filled(store).desk.read()
    other.desk.bring_in(whole(contents))
    assert other.desk.read() == contents
    assert [note.content for note in other.note_archive.find(NoteQuestion("関税"))] == [FIRST]
    assert other.people.named("Newcomer").key not in {person.key for person in contents.people}


LEFT_OUT = {
    "note_search": "made from the notes",
    "note_links": "made from the notes",
    "closes": "prices and what is followed go with a backup",
    "dividends": "prices and what is followed go with a backup",
    "dividend_reads": "prices and what is followed go with a backup",
    "instruments": "prices and what is followed go with a backup",
    "attempts": "prices and what is followed go with a backup",
    "leases": "about this moment",
    "presence": "about this moment",
    "versions": "about this moment",
}
NOTE_TABLES = {"people", "notes", "note_revisions", "drafts"}


def test_no_table_is_forgotten(store, other):
    """A new table joins a part of the export, or stands above with the reason why not."""
    exported = NOTE_TABLES | {table.name for part in PARTS.values() for table in part.tables}
    assert exported | set(LEFT_OUT) == {table.name for table in metadata.sorted_tables}
    assert not exported & set(LEFT_OUT)
    tables = [table for table in metadata.sorted_tables if table.name in exported]
    before = rows_of(every_room(store), tables)
    assert [name for name, rows in before.items() if not rows] == []
    other.desk.bring_in(whole(desk_from_json(desk_to_json(store.desk.read()).encode())))
    assert rows_of(other, tables) == before


def test_events_are_replaced_only_where_nobody_has_touched_them(store, other):
    contents = every_room(store).desk.read()
    other.events.save(replace(other.events.events()[0], name_en="Mine"))
    assert not other.desk.read().parts["events"].untouched
    with pytest.raises(EditConflict):
        other.desk.bring_in(DeskAddition(contents.people, parts={"events": contents.parts["events"].rows}))


def test_a_worked_watchlist_goes_along_and_is_never_replaced(store, other):
    yamada = analyst(filled(store))
    risk = store.risks.save(TRUCE)
    store.risks.review(review(risk, yamada), None)
    store.risks.write([line(risk), replace(line(risk), author=yamada)])
    contents = store.desk.read()
    assert not contents.parts["risks"].untouched
    other.desk.bring_in(whole(contents))
    assert other.desk.read() == contents
    assert (
        other.risks.save(replace(TRUCE, key=None, name_en="Another", name_ja="別のもの", slug="another")).key > risk.key
    )
    before = other.desk.read()
    with pytest.raises(EditConflict):
        other.desk.bring_in(DeskAddition(contents.people, parts={"risks": contents.parts["risks"].rows}))
    assert other.desk.read() == before


def test_people_are_found_by_name_and_drafts_never_replaced(store, other):
    contents = filled(store).desk.read()
    suzuki = analyst(other, "鈴木")
    mine = other.drafts.save(draft(suzuki, FIRST))
    other.desk.bring_in(whole(contents))
    assert other.drafts.drafts(suzuki.key) == (mine,)
    assert other.notes.note(JA).author.name == "山田"
    assert len(other.people.people()) == 3


def test_later_revisions_are_appended_to_a_note_that_is_there(store, other):
    contents = filled(store).desk.read()
    japanese = next(note for note in contents.notes if note.address == JA)
    people = contents.people
    other.desk.bring_in(DeskAddition(people, (NoteAddition(JA, 0, japanese.revisions[:1]),)))
    version = other.notes_version()
    other.desk.bring_in(DeskAddition(people, (NoteAddition(JA, 1, japanese.revisions[1:]),)))
    assert other.desk.read().notes == (replace(japanese, version=2),)
    assert other.notes_version() > version


def test_a_note_that_changed_after_the_look_stops_the_whole_import(store):
    contents = filled(store).desk.read()
    revision = replace(contents.notes[0].revisions[0], number=2)
    before = store.desk.read()
    with pytest.raises(EditConflict):
        store.desk.bring_in(
            DeskAddition(
                contents.people, (NoteAddition(JA, 3, (replace(revision, number=4),)), NoteAddition(EN, 0, (revision,)))
            )
        )
    assert store.desk.read() == before


def test_an_empty_addition_is_none(store):
    before = store.desk.read()
    store.desk.bring_in(DeskAddition())
    assert store.desk.read() == before == DeskContents(parts=before.parts)


def test_one_reading_sees_one_instant(opened, database_url):
    """Between two questions of a snapshot somebody writes; the snapshot does not see it."""
    reader, writer = opened(database_url), opened(database_url)
    with reader._database.snapshot() as connection:
        first = connection.exec_driver_sql("SELECT count(*) FROM people").scalar()
        writer.people.named("山田")
        assert connection.exec_driver_sql("SELECT count(*) FROM people").scalar() == first == 0
    assert len(reader.people.people()) == 1


def test_rows_of_another_kind_are_refused_as_a_whole(store):
    before = store.desk.read()
    for rows in (
        {},
        {"risks": [{}], "risk_reviews": [], "risk_log": []},
        {"risks": [1], "risk_reviews": [], "risk_log": []},
    ):
        with pytest.raises(InvalidInput):
            store.desk.bring_in(DeskAddition((Person(1, "山田"),), parts={"risks": rows}))
    assert store.desk.read() == before
