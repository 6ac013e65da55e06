"""Lists of pairs: save and archive, with every rule checked first."""

from dataclasses import replace

from lib.domain.errors import InvalidInput
from lib.domain.pair_lists import PairList, checked_pairs, parse_name
from lib.services.desk import Desk


def save_pair_list(desk: Desk, wanted: PairList) -> PairList:
    """Store a new list, or a change to the version that was read.

    Raises
    ------
    InvalidInput
        Naming the field that breaks a rule: an empty or taken name, no pair,
        more than 60, a pair twice or of a symbol with itself, a symbol that is
        not followed.
    EditConflict
        If somebody saved first; nothing is overwritten.
    """
    name, pairs = parse_name(wanted.name), checked_pairs(wanted.pairs)
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    for symbol in (symbol for pair in pairs for symbol in (pair.instrument, pair.benchmark)):
        if symbol not in followed:
            raise InvalidInput("pairs", "not_in_universe", value=symbol)
    return desk.store.pair_lists.save(replace(wanted, name=name, pairs=pairs))


def archive_pair_list(desk: Desk, wanted: PairList) -> None:
    """Offer a list no more; it is kept.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    if wanted.key is not None:
        desk.store.pair_lists.archive(wanted.key, wanted.version)


def find_pair_list(desk: Desk, key: int) -> PairList:
    """A list that is offered.

    Raises
    ------
    InvalidInput
        If there is none with the key, or it has been archived.
    """
    found = next((one for one in desk.store.pair_lists.lists() if one.key == key), None)
    if found is None:
        raise InvalidInput("list", "no_such_list", value=key)
    return found
