"""Many pairs in one week as a table."""

from collections.abc import Callable, Sequence

from lib.analytics.pair_standing import PairStanding
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words
from lib.reports.csv_file import to_csv
from lib.reports.origin import TRACE, trace
from lib.reports.table import Column, Kind, localised, named, with_units

COLUMNS = (
    Column("numerator", Kind.TEXT),
    Column("denominator", Kind.TEXT),
    Column("pair", Kind.TEXT),
    Column("session", Kind.DAY),
    Column("ratio", Kind.RATIO),
    Column("average", Kind.RATIO),
    Column("deviation_points", Kind.POINTS),
    Column("relative_deviation", Kind.CHANGE),
    Column("change_13w", Kind.CHANGE),
    Column("side", Kind.WORD, "pairs.column.side"),
    Column("side_weeks", Kind.TEXT),
    Column("side_since", Kind.DAY),
    Column("status", Kind.WORD, "status"),
)


def pairs_csv(
    standings: Sequence[PairStanding], provenance: Provenance, words: Words, name: Callable[[PairStanding], str]
) -> bytes:
    """One row for each pair as CSV for Excel, in the order given.

    Parameters
    ----------
    name
        What a pair is called in the reader's language.
    """
    rows = tuple(
        (
            one.pair.instrument,
            one.pair.benchmark,
            name(one),
            one.session,
            one.ratio,
            one.average,
            one.deviation_points,
            one.relative_deviation,
            one.change,
            one.side,
            one.side_weeks or None,
            one.side_since,
            one.status.value,
        )
        for one in standings
    )
    return to_csv(with_units(localised(named(COLUMNS, rows).beside(TRACE, trace(provenance)), words), words))
