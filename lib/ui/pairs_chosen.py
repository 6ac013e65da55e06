"""Which list of pairs the reader looks at."""

from lib.domain.pair_lists import PairList, usual_pairs
from lib.ui.reader import Reader


def chosen_list(reader: Reader) -> tuple[Reader, PairList]:
    """The list in the address, else the usual pairs."""
    return reader, usual_list(reader)


def usual_list(reader: Reader) -> PairList:
    """The pairs shown without a list of one's own."""
    return PairList(reader.words("pairs.usual"), usual_pairs(tuple(reader.universe)))
