from dataclasses import replace
from datetime import date

import pytest

from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.events import Event
from lib.services.events import LONGEST_NAME, archive_event, save_event

TARIFFS = Event(first=date(2025, 4, 2), last=date(2025, 4, 11), name_en="Tariffs", name_ja="関税", importance=3)


def stored(desk):
    return [event for event in desk.store.events.events() if event.name_en == "Tariffs"]


def test_a_new_event_is_stored_with_a_key_and_a_version(desk):
    saved = save_event(desk, TARIFFS)
    assert saved.key is not None
    assert stored(desk) == [saved]


def test_a_change_replaces_the_version_that_was_read(desk):
    saved = save_event(desk, replace(save_event(desk, TARIFFS), importance=1))
    assert [event.importance for event in stored(desk)] == [1]
    assert saved.version == 2


def test_who_saves_second_overwrites_nothing(desk):
    read = save_event(desk, TARIFFS)
    save_event(desk, replace(read, name_ja="関税ショック"))
    with pytest.raises(EditConflict):
        save_event(desk, replace(read, name_ja="関税の衝撃"))
    assert stored(desk)[0].name_ja == "関税ショック"


def test_an_archived_event_is_kept_but_not_shown(desk):
    read = save_event(desk, TARIFFS)
    archive_event(desk, read)
    assert stored(desk) == []
    assert read.key in [event.key for event in desk.store.events.events(include_archived=True)]


def test_archiving_what_somebody_changed_is_a_conflict(desk):
    read = save_event(desk, TARIFFS)
    save_event(desk, replace(read, importance=2))
    with pytest.raises(EditConflict):
        archive_event(desk, read)
    assert len(stored(desk)) == 1


def test_archiving_what_was_never_stored_does_nothing(desk):
    before = desk.store.version()
    archive_event(desk, TARIFFS)
    assert desk.store.version() == before


def test_an_event_of_one_day_is_one(desk):
    assert save_event(desk, replace(TARIFFS, last=TARIFFS.first)).last == TARIFFS.first


@pytest.mark.parametrize(
    ("change", "parameter", "reason"),
    [
        ({"last": date(2025, 4, 1)}, "last", "last_before_first"),
        ({"importance": 0}, "importance", "out_of_range"),
        ({"importance": 4}, "importance", "out_of_range"),
        ({"name_en": "  "}, "name_en", "empty"),
        ({"name_ja": "\u200b"}, "name_ja", "empty"),  # a space that cannot be seen
        ({"name_ja": "字" * (LONGEST_NAME + 1)}, "name_ja", "too_long"),
    ],
)
def test_a_broken_rule_names_its_field_and_stores_nothing(desk, change, parameter, reason):
    before = desk.store.version()
    with pytest.raises(InvalidInput) as wrong:
        save_event(desk, replace(TARIFFS, **change))
    assert (wrong.value.parameter, wrong.value.reason) == (parameter, reason)
    assert desk.store.version() == before


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Tariff  shock ", "Tariff shock"),
        ("Tariff\nshock", "Tariff shock"),
        ("Tariff\u2028shock\x07", "Tariff shock"),
        ("\u202eTariff shock", "Tariff shock"),  # would turn the text around
        ("関税　ショック", "関税 ショック"),
    ],
)
def test_names_are_kept_on_one_line_and_visible(desk, typed, kept):
    assert save_event(desk, replace(TARIFFS, name_ja=typed)).name_ja == kept
