"""Which list of pairs the reader looks at."""

from dataclasses import replace

from lib.domain.errors import InvalidInput
from lib.domain.pair_lists import PairList, usual_pairs
from lib.services.pair_lists import find_pair_list
from lib.ui.reader import Reader


def chosen_list(reader: Reader) -> tuple[Reader, PairList]:
    """The list in the address, else the usual pairs; a list that is gone becomes a problem."""
    key = reader.view.pairs.key
    if key is None:
        return reader, usual_list(reader)
    try:
        return reader, find_pair_list(reader.desk, key)
    except InvalidInput as problem:
        view = replace(
            reader.view,
            pairs=replace(reader.view.pairs, key=None),
            problems=(*reader.view.problems, problem),
        )
        return replace(reader, view=view), usual_list(reader)


def usual_list(reader: Reader) -> PairList:
    """The pairs shown without a list of one's own."""
    return PairList(reader.words("pairs.usual"), usual_pairs(tuple(reader.universe)))
