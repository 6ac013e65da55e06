from lib.domain.instruments import STARTING_UNIVERSE, Instrument

NIKKEI = Instrument("^N225", "Nikkei 225", "日経平均株価")


def symbols(store):
    return [instrument.symbol for instrument in store.universe.instruments()]


def test_a_fresh_store_follows_the_starting_universe_in_its_order(store):
    assert store.universe.instruments() == STARTING_UNIVERSE


def test_an_added_instrument_comes_last_with_its_names(store):
    store.universe.add(NIKKEI)
    assert store.universe.instruments() == (*STARTING_UNIVERSE, NIKKEI)


def test_a_removed_instrument_is_put_away_and_comes_back_at_the_end(store):
    store.universe.remove("^RUO")
    assert symbols(store) == [one.symbol for one in STARTING_UNIVERSE[1:]]
    store.universe.add(STARTING_UNIVERSE[0])
    assert symbols(store) == [*(one.symbol for one in STARTING_UNIVERSE[1:]), "^RUO"]


def test_an_instrument_that_is_followed_already_keeps_its_place_and_takes_the_new_names(store):
    renamed = Instrument("^RUO", "Small growth", "小型グロース", "etf")
    store.universe.add(renamed)
    assert store.universe.instruments() == (renamed, *STARTING_UNIVERSE[1:])


def test_removing_what_is_not_followed_changes_nothing(store):
    before = store.version()
    store.universe.remove("NOBODY")
    assert store.universe.instruments() == STARTING_UNIVERSE
    assert store.version() == before


def test_an_emptied_universe_can_be_filled_again(store):
    for one in STARTING_UNIVERSE:
        store.universe.remove(one.symbol)
    store.universe.add(NIKKEI)
    assert store.universe.instruments() == (NIKKEI,)
