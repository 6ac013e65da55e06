from dataclasses import replace
from datetime import date

import pytest

from lib.domain.errors import EditConflict
from lib.domain.events import STARTING_EVENTS, Event

LIBERATION = Event(date(2025, 4, 2), date(2025, 4, 9), "Liberation day", "解放の日", 3)


def without_keys(events):
    return tuple(replace(event, key=None) for event in events)


def test_a_fresh_store_has_the_starting_events_in_the_order_of_time(store):
    assert without_keys(store.events.events()) == STARTING_EVENTS
    assert list(STARTING_EVENTS) == sorted(STARTING_EVENTS, key=lambda event: event.first)


def test_a_new_event_gets_a_key_and_its_first_version(store):
    saved = store.events.save(replace(LIBERATION, version=7))
    assert saved.key is not None
    assert saved == replace(LIBERATION, key=saved.key, version=1)
    assert saved in store.events.events()


def test_an_edit_makes_the_next_version(store):
    saved = store.events.save(LIBERATION)
    edited = store.events.save(replace(saved, name_en="Tariff day"))
    assert edited == replace(saved, name_en="Tariff day", version=2)
    assert [event for event in store.events.events() if event.key == saved.key] == [edited]


def test_whoever_saves_second_is_told_and_overwrites_nothing(store):
    saved = store.events.save(LIBERATION)
    first = store.events.save(replace(saved, name_en="First"))
    before = store.version()
    with pytest.raises(EditConflict) as conflict:
        store.events.save(replace(saved, name_en="Second"))
    assert conflict.value.message_key == "error.edit_conflict"
    assert first in store.events.events()
    assert store.version() == before


def test_an_event_nobody_stored_cannot_be_edited(store):
    with pytest.raises(EditConflict):
        store.events.save(replace(LIBERATION, key=10_000))


def test_an_archived_event_is_shown_no_more_but_kept(store):
    shock = store.events.events()[-1]
    store.events.archive(shock.key, shock.version)
    assert shock.key not in [event.key for event in store.events.events()]
    kept = {event.key: event for event in store.events.events(include_archived=True)}
    assert kept[shock.key] == replace(shock, archived=True, version=2)


def test_archiving_an_older_version_is_refused(store):
    shock = store.events.events()[-1]
    store.events.save(replace(shock, importance=1))
    with pytest.raises(EditConflict):
        store.events.archive(shock.key, shock.version)


def test_an_archived_event_can_be_brought_back(store):
    shock = store.events.events()[-1]
    store.events.archive(shock.key, shock.version)
    store.events.save(replace(shock, version=2, archived=False))
    assert shock.key in [event.key for event in store.events.events()]
