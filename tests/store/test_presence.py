from datetime import timedelta

from lib.domain.notes import Presence
from tests.store.notes import EN, JA, TEN, analyst

HALF = timedelta(seconds=15)


def test_whoever_edits_is_present_since_he_came(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    assert store.presence.present(JA, TEN) == ()
    store.presence.arrive(yamada.key, JA, TEN)
    store.presence.arrive(suzuki.key, JA, TEN + HALF)
    store.presence.arrive(suzuki.key, EN, TEN)
    store.presence.arrive(yamada.key, JA, TEN + HALF)
    assert store.presence.present(JA, TEN + 2 * HALF) == (
        Presence(JA, yamada, TEN),
        Presence(JA, suzuki, TEN + HALF),
    )


def test_whoever_is_not_seen_for_half_a_minute_has_gone_and_comes_anew(store):
    yamada = analyst(store)
    store.presence.arrive(yamada.key, JA, TEN)
    later = TEN + 2 * HALF
    assert store.presence.present(JA, later) == ()
    store.presence.arrive(yamada.key, JA, later)
    assert store.presence.present(JA, later) == (Presence(JA, yamada, later),)


def test_whoever_leaves_is_gone_at_once(store):
    yamada = analyst(store)
    store.presence.arrive(yamada.key, JA, TEN)
    store.presence.leave(yamada.key, JA)
    assert store.presence.present(JA, TEN) == ()


def test_whoever_was_just_seen_is_not_written_again(store):
    yamada = analyst(store)
    store.presence.arrive(yamada.key, JA, TEN)
    store.presence.arrive(yamada.key, JA, TEN + timedelta(seconds=7))
    assert store.presence.present(JA, TEN + 2 * HALF) == ()
