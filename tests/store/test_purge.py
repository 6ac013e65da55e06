from dataclasses import replace

import pytest

from lib.domain.errors import EditConflict
from lib.store.purge import PutAway
from tests.store.notes import EN, FIRST, JA, TEN, analyst, draft, save
from tests.store.risks import TRUCE, line, review
from tests.store.test_annotations import PAUSE
from tests.store.test_pair_lists import STYLES
from tests.store.typed import typed


@pytest.fixture
def desk(store):
    """One of everything put away, and one of each not."""
    author = analyst(store)
    for address in (JA, EN):
        store.notes.save(save(author, address=address), TEN)
    store.drafts.save(draft(author, FIRST, address=EN))
    store.notes.archive(EN, 1)
    risk = store.risks.save(TRUCE)
    store.risks.review(review(risk, author), None, [line(risk)])
    store.events.archive(1, 1)
    for put_away in (True, False):
        annotation, pairs = store.annotations.save(PAUSE), store.pair_lists.save(STYLES)
        if put_away:
            store.annotations.archive(annotation.key, 1)
            store.pair_lists.archive(pairs.key, 1)
    return store


def put_risk_away(store, run):
    run(store, "UPDATE risks SET archived = true WHERE slug = 'tariff-truce-lapses'")


def run(store, statement):
    with store._database.writing() as connection:
        connection.exec_driver_sql(statement)


def test_nothing_put_away_is_nothing_to_purge(store):
    assert not store.purge.put_away()
    store.purge.purge(store.purge.put_away())
    assert len(store.events.events()) == 6


def test_what_was_put_away_is_gone_and_the_rest_is_there(desk):
    put_risk_away(desk, run)
    waiting = desk.purge.put_away()
    assert waiting == PutAway(
        (EN,),
        (("Tariff truce lapses", "関税休戦の失効"),),
        (("32–38 % range", "32〜38%のレンジ"),),
        (("Tariffs paused", "関税の一時停止"),),
        (("グロースとバリュー", "グロースとバリュー"),),
    )
    seen = desk.version(), desk.notes_version()
    desk.purge.purge(waiting)
    assert desk.notes.note(EN) is None
    assert desk.notes.revisions(EN) == ()
    assert desk.notes.note(JA).content == FIRST
    assert len(desk.events.events(include_archived=True)) == 5
    assert desk.risks.read().reviews == ()
    assert [one.archived for one in desk.annotations.every(include_archived=True)] == [False]
    assert [one.archived for one in desk.pair_lists.lists(include_archived=True)] == [False]
    assert (desk.version() > seen[0], desk.notes_version() > seen[1]) == (True, True)
    assert not desk.purge.put_away()


def test_what_was_typed_about_a_risk_goes_with_it(desk):
    forms = ("risk:tariff-truce-lapses", "review:tariff-truce-lapses:2025-10-31", "risk:tariff-truce-lapses-2", "risk:")
    for form in forms:
        desk.typed_words.save(typed(form=form))
    put_risk_away(desk, run)
    desk.purge.purge(desk.purge.put_away())
    assert [bool(desk.typed_words.find(1, form)) for form in forms] == [False, False, True, True]


def test_drafts_stay_and_the_note_can_be_written_anew(desk):
    desk.purge.purge(desk.purge.put_away())
    author = analyst(desk)
    assert desk.drafts.draft(author.key, EN).content == FIRST
    assert desk.notes.save(save(author, address=EN), TEN).revision == 1


def test_what_nobody_has_looked_at_is_not_deleted(desk):
    waiting = desk.purge.put_away()
    desk.notes.archive(JA, 1)
    with pytest.raises(EditConflict):
        desk.purge.purge(waiting)
    assert desk.notes.note(EN).archived


def linked(*keys):
    return replace(FIRST, annotations=tuple(map(str, keys)))


def test_what_a_text_is_linked_to_stays(store):
    """A note that stays, one that goes, a draft and a text on a shelf, each linked to an annotation put away."""
    author = analyst(store)
    annotations = [store.annotations.save(replace(PAUSE, text_en=f"No. {number}")) for number in range(5)]
    for one in annotations:
        store.annotations.archive(one.key, 1)
    stays, goes, drafted, shelved, _free = (one.key for one in annotations)
    store.notes.save(save(author, linked(stays)), TEN)
    store.notes.save(save(author, FIRST, base=1), TEN)
    store.notes.save(save(author, linked(goes), address=EN), TEN)
    store.notes.archive(EN, 1)
    store.drafts.save(draft(author, linked(drafted), address=EN))
    store.shelf.put_away(author.key, EN, linked(shelved), TEN)
    waiting = store.purge.put_away()
    assert [english for english, _ in waiting.annotations] == ["No. 1", "No. 4"]
    assert [english for english, _ in waiting.linked] == ["No. 0", "No. 2", "No. 3"]
    store.purge.purge(waiting)
    assert store.purge.put_away() == PutAway(linked=waiting.linked)
    assert not store.purge.put_away()


def test_a_risk_that_a_note_is_linked_to_stays(store):
    risk = store.risks.save(TRUCE)
    put_risk_away(store, run)
    store.notes.save(save(analyst(store), replace(FIRST, risks=(str(risk.key),))), TEN)
    assert store.purge.put_away() == PutAway(linked=(("Tariff truce lapses", "関税休戦の失効"),))
