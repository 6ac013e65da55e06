"""The relative strength of a pair as a table and as a payload."""

from lib.analytics.level_rank import level_rank
from lib.analytics.mansfield import latest_mansfield
from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.domain.selection import Selection
from lib.locales.catalogue import Words
from lib.reports.flat import flat, flat_or_none
from lib.reports.origin import SOURCE, TRACE, provenance_payload, sources_text, trace
from lib.reports.plain_values import Cell, plain
from lib.reports.table import Column, Kind, Table, localised, named

WEEK = (
    Column("session", Kind.DAY),
    Column("numerator_close", Kind.CLOSE),
    Column("denominator_close", Kind.CLOSE),
    Column("ratio", Kind.RATIO),
    Column("average", Kind.RATIO),
    Column("deviation_points", Kind.POINTS),
    Column("relative_deviation", Kind.CHANGE),
    Column("drawdown", Kind.CHANGE),
    Column("status", Kind.WORD, "status"),
)
PAIR = (Column("numerator", Kind.TEXT), Column("denominator", Kind.TEXT))
FRAME_COLUMN = {"numerator_close": "numerator", "denominator_close": "denominator"}
UNITS = {
    "ratio": "fraction of 1",
    "average": "fraction of 1",
    "deviation_points": "points of per cent",
    "relative_deviation": "fraction of 1",
    "drawdown": "fraction of 1",
    "close": "index points or native currency",
    "change": "fraction of 1",
    "against_points": "points of per cent",
    "percentile": "0 to 100",
    "mansfield": "fraction of 1",
    "threshold": "fraction of 1",
    "margin": "fraction of 1",
}


def strength_table(strength: RelativeStrength, words: Words | None = None) -> Table:
    """Every week of a pair with status and provenance, oldest first.

    Parameters
    ----------
    strength
        The result to write down.
    words
        Catalogue for headers and status words; machine names without it.
    """
    sources = () if strength.provenance is None else strength.provenance.sources
    whence: tuple[Cell, ...] = (sources_text(sources) or None, *trace(strength.provenance))
    table = _week_table(strength).beside(PAIR, (strength.numerator, strength.denominator))
    table = table.beside((SOURCE, *TRACE), whence)
    return table if words is None else localised(table, words)


def strength_payload(strength: RelativeStrength, selection: Selection) -> dict[str, object]:
    """The answer of the HTTP address and of ``--json``: the same numbers, unrounded."""
    return {
        "instrument": selection.instrument,
        "benchmark": selection.benchmark,
        "inverse": selection.inverse,
        "as_of": plain(strength.as_of),
        "window": strength.rules.window,
        "rules": flat(strength.rules),
        "units": UNITS,
        "latest": flat_or_none(strength.latest),
        "level_rank": flat_or_none(level_rank(strength.weeks, None)),
        "mansfield": plain(latest_mansfield(strength.weeks)),
        "provisional": flat_or_none(strength.provisional),
        "missing": [flat(week) for week in strength.missing],
        "regimes": {
            "level": [_regime(regime) for regime in strength.level_regimes],
            "average": [_regime(regime) for regime in strength.side_regimes],
        },
        "weeks": _week_table(strength).records(),
        "provenance": provenance_payload(strength.provenance),
    }


def _week_table(strength: RelativeStrength) -> Table:
    weeks = strength.weeks.reset_index(names="session")
    cells = [weeks[FRAME_COLUMN.get(column.name, column.name)] for column in WEEK]
    days = [session.date() for session in cells[0]]
    return named(WEEK, tuple(zip(days, *cells[1:], strict=True)))


def _regime(regime: Regime) -> dict[str, object]:
    after = {f"{weeks}_weeks": plain(change) for weeks, change in regime.after}
    return {**flat(regime, leave_out="after"), "after": after}
