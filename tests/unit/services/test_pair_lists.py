from dataclasses import replace

import pytest

from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.pair_lists import Pair, PairList
from lib.services.pair_lists import archive_pair_list, find_pair_list, save_pair_list

STYLES = PairList("Styles", (Pair("^RUO", "^RUJ"), Pair("^RUO", "^GSPC")))


def refused(desk, **changed):
    with pytest.raises(InvalidInput) as error:
        save_pair_list(desk, replace(STYLES, **changed))
    assert desk.store.pair_lists.lists() == ()
    return error.value.parameter, error.value.reason


def test_a_list_is_stored_under_a_tidy_name_and_found_by_its_key(desk):
    saved = save_pair_list(desk, replace(STYLES, name="  Styles\n of \u200bthe week "))
    assert saved.name == "Styles of the week"
    assert find_pair_list(desk, saved.key) == saved


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": "  "}, ("list_name", "empty")),
        ({"name": "x" * 61}, ("list_name", "too_long")),
        ({"pairs": ()}, ("pairs", "no_pairs")),
        ({"pairs": (Pair("^RUO", "^RUO"),)}, ("pairs", "pair_with_itself")),
        ({"pairs": (Pair("^RUO", "^RUJ"),) * 2}, ("pairs", "pair_twice")),
        ({"pairs": (Pair("^RUO", "ZZZZ"),)}, ("pairs", "not_in_universe")),
        ({"pairs": tuple(Pair("^RUO", f"F{number}") for number in range(61))}, ("pairs", "too_many_pairs")),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused_and_nothing_stored(desk, changed, told):
    assert refused(desk, **changed) == told


def test_a_taken_name_is_refused(desk):
    saved = save_pair_list(desk, STYLES)
    with pytest.raises(InvalidInput):
        save_pair_list(desk, replace(STYLES, name="ＳＴＹＬＥＳ"))
    assert desk.store.pair_lists.lists() == (saved,)


def test_who_saves_second_overwrites_nothing(desk):
    read = save_pair_list(desk, STYLES)
    first = save_pair_list(desk, replace(read, name="First"))
    with pytest.raises(EditConflict):
        save_pair_list(desk, replace(read, name="Second"))
    assert find_pair_list(desk, read.key) == first


def test_an_archived_list_is_no_longer_found_and_one_never_stored_cannot_be_archived(desk):
    archive_pair_list(desk, STYLES)
    saved = save_pair_list(desk, STYLES)
    archive_pair_list(desk, saved)
    with pytest.raises(InvalidInput) as error:
        find_pair_list(desk, saved.key)
    assert error.value.reason == "no_such_list"
