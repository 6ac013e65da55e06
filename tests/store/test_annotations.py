from dataclasses import replace
from datetime import date

import pytest

from lib.domain.annotations import Annotation
from lib.domain.errors import EditConflict

PAUSE = Annotation("^RUO", "^GSPC", date(2025, 4, 9), date(2025, 4, 9), "Tariffs paused", "関税の一時停止")
OLDER = replace(PAUSE, first=date(2024, 11, 8), last=date(2024, 12, 6), text_en="Rotation", text_ja="物色の循環")


def test_an_annotation_belongs_to_its_pair_whichever_side_is_above(store):
    saved = store.annotations.save(replace(PAUSE, version=7))
    assert saved == replace(PAUSE, key=saved.key, version=1)
    assert store.annotations.of_pair("^RUO", "^GSPC") == store.annotations.of_pair("^GSPC", "^RUO") == (saved,)
    assert store.annotations.of_pair("^RUO", "^DJI") == ()


def test_annotations_come_in_the_order_of_time(store):
    later, earlier = store.annotations.save(PAUSE), store.annotations.save(OLDER)
    assert store.annotations.of_pair("^RUO", "^GSPC") == (earlier, later)


def test_an_edit_makes_the_next_version_and_is_news_for_caches(store):
    saved, before = store.annotations.save(PAUSE), store.version()
    edited = store.annotations.save(replace(saved, text_en="Pause of 90 days"))
    assert edited == replace(saved, text_en="Pause of 90 days", version=2)
    assert store.annotations.of_pair("^RUO", "^GSPC") == (edited,)
    assert store.version() > before


def test_whoever_saves_second_is_told_and_overwrites_nothing(store):
    saved = store.annotations.save(PAUSE)
    first = store.annotations.save(replace(saved, text_en="First"))
    with pytest.raises(EditConflict):
        store.annotations.save(replace(saved, text_en="Second"))
    with pytest.raises(EditConflict):
        store.annotations.archive(saved.key, saved.version)
    assert store.annotations.of_pair("^RUO", "^GSPC") == (first,)


def test_an_annotation_nobody_stored_cannot_be_edited(store):
    with pytest.raises(EditConflict):
        store.annotations.save(replace(PAUSE, key=10_000))


def test_what_is_taken_off_the_chart_is_kept(store):
    saved = store.annotations.save(PAUSE)
    store.annotations.archive(saved.key, saved.version)
    assert store.annotations.of_pair("^RUO", "^GSPC") == ()
    kept = store.annotations.of_pair("^RUO", "^GSPC", include_archived=True)
    assert kept == (replace(saved, archived=True, version=2),)


def test_marks_of_notes_and_risks_have_a_number_of_their_own(store):
    before = store.markers_version()
    store.annotations.save(PAUSE)
    assert store.markers_version() == before


def test_annotations_go_with_the_desk_when_everything_is_exported_and_only_into_an_empty_one(store):
    empty = store.desk.read().parts["annotations"]
    assert empty.untouched
    saved = store.annotations.save(PAUSE)
    part = store.desk.read().parts["annotations"]
    assert not part.untouched
    assert [row["text_ja"] for row in part.rows["annotations"]] == [saved.text_ja]


def test_annotations_of_all_pairs_are_read_with_those_taken_off_when_asked(store):
    kept, gone = store.annotations.save(PAUSE), store.annotations.save(replace(OLDER, benchmark="^DJI"))
    assert store.annotations.every() == (gone, kept)
    store.annotations.archive(gone.key, gone.version)
    assert store.annotations.every() == (kept,)
    assert [one.archived for one in store.annotations.every(include_archived=True)] == [True, False]
