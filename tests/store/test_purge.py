import pytest

from lib.domain.errors import EditConflict
from lib.store.purge import PutAway
from tests.store.notes import EN, FIRST, JA, TEN, analyst, draft, save
from tests.store.risks import TRUCE, line, review


@pytest.fixture
def desk(store):
    """One note, one risk and one event put away, and one of each not."""
    author = analyst(store)
    for address in (JA, EN):
        store.notes.save(save(author, address=address), TEN)
    store.drafts.save(draft(author, FIRST, address=EN))
    store.notes.archive(EN, 1)
    risk = store.risks.save(TRUCE)
    store.risks.review(review(risk, author), None, [line(risk)])
    store.events.archive(1, 1)
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
        (EN,), (("Tariff truce lapses", "関税休戦の失効"),), (("32–38 % range", "32〜38%のレンジ"),)
    )
    seen = desk.version(), desk.notes_version()
    desk.purge.purge(waiting)
    assert desk.notes.note(EN) is None
    assert desk.notes.revisions(EN) == ()
    assert desk.notes.note(JA).content == FIRST
    assert len(desk.events.events(include_archived=True)) == 5
    assert desk.risks.read().reviews == ()
    assert (desk.version() > seen[0], desk.notes_version() > seen[1]) == (True, True)
    assert not desk.purge.put_away()


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
