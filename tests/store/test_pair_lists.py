import threading
from dataclasses import replace

import pytest

from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.pair_lists import Pair, PairList

STYLES = PairList("グロースとバリュー", (Pair("^RUO", "^RUJ"), Pair("^RUO", "^GSPC"), Pair("^RUJ", "^GSPC")))


def test_a_fresh_store_has_no_list(store):
    assert store.pair_lists.lists() == ()


def test_a_new_list_gets_a_key_and_its_first_version_and_keeps_its_order(store):
    saved = store.pair_lists.save(replace(STYLES, version=7))
    assert saved == replace(STYLES, key=saved.key, version=1)
    assert store.pair_lists.lists() == (saved,)


def test_lists_stand_in_the_order_in_which_they_were_made(store):
    for name in ("b", "a", "c"):
        store.pair_lists.save(replace(STYLES, name=name))
    assert [one.name for one in store.pair_lists.lists()] == ["b", "a", "c"]


def test_an_edit_makes_the_next_version(store):
    saved = store.pair_lists.save(STYLES)
    edited = store.pair_lists.save(replace(saved, name="Styles", pairs=saved.pairs[::-1]))
    assert edited == replace(saved, name="Styles", pairs=STYLES.pairs[::-1], version=2)
    assert store.pair_lists.lists() == (edited,)


def test_whoever_saves_second_is_told_and_overwrites_nothing(store):
    saved = store.pair_lists.save(STYLES)
    first = store.pair_lists.save(replace(saved, name="First"))
    with pytest.raises(EditConflict):
        store.pair_lists.save(replace(saved, name="Second"))
    assert store.pair_lists.lists() == (first,)


@pytest.mark.parametrize("name", ["グロースとバリュー", "ｸﾞﾛｰｽとバリュー"])
def test_a_taken_name_is_refused_whatever_its_width(store, name):
    saved = store.pair_lists.save(STYLES)
    with pytest.raises(InvalidInput) as refused:
        store.pair_lists.save(replace(STYLES, name=name))
    assert (refused.value.reason, refused.value.parameter) == ("name_taken", "list_name")
    assert store.pair_lists.lists() == (saved,)


def test_of_two_that_take_a_name_at_once_one_is_told(store):
    gate, told = threading.Barrier(2), []

    def save():
        gate.wait()
        try:
            store.pair_lists.save(STYLES)
        except InvalidInput as refused:
            told.append(refused.reason)

    both = [threading.Thread(target=save) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert told == ["name_taken"]
    assert len(store.pair_lists.lists()) == 1


def test_an_archived_list_is_offered_no_more_but_kept_and_gives_its_name_away(store):
    saved = store.pair_lists.save(STYLES)
    store.pair_lists.archive(saved.key, saved.version)
    assert store.pair_lists.lists() == ()
    assert store.pair_lists.lists(include_archived=True) == (replace(saved, archived=True, version=2),)
    again = store.pair_lists.save(STYLES)
    assert store.pair_lists.lists() == (again,)


def test_archiving_an_older_version_is_refused(store):
    saved = store.pair_lists.save(STYLES)
    store.pair_lists.save(replace(saved, name="Styles"))
    with pytest.raises(EditConflict):
        store.pair_lists.archive(saved.key, saved.version)


def test_a_list_leaves_the_caches_of_prices_alone(store):
    before = store.version()
    store.pair_lists.save(STYLES)
    assert store.version() == before
