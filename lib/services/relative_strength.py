"""Read the relative strength of a pair."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pandas as pd

from lib.analytics.ratio import ratio_line
from lib.analytics.relative_strength import RelativeStrength, relative_strength
from lib.analytics.weeks import week_end
from lib.domain.closes import Basis
from lib.domain.errors import NoCommonSessions
from lib.domain.selection import Selection
from lib.services.closes import pair_closes, wanted_day
from lib.services.desk import Desk
from lib.services.dividends import on_basis
from lib.services.provenance import provenance_of


def read_relative_strength(desk: Desk, selection: Selection, now: datetime) -> RelativeStrength:
    """Ratio line, average, deviation and regimes of the selected pair.

    Parameters
    ----------
    desk
        The open desk.
    selection
        Pair, week, as-known day and rules.
    now
        The reader's instant, UTC.

    Raises
    ------
    InvalidInput
        If the selection names a symbol, day or rule that cannot be served.
    NothingToShow
        If a side has no closes, or the sides have no common session.
    StoreError
        If the database does not deliver.
    """
    frames = on_basis(desk, pair_closes(desk, selection, now), selection)
    return strength_of(desk, frames, selection, now, selection.basis)


def strength_of(
    desk: Desk, frames: Mapping[str, pd.DataFrame], selection: Selection, now: datetime, basis: Basis = Basis.PRICE
) -> RelativeStrength:
    """Relative strength from frames already read, which are on some basis."""
    numerator, denominator = frames[selection.numerator], frames[selection.denominator]
    pair = (selection.numerator, selection.denominator)
    common = ratio_line(numerator, denominator).index
    if not len(common):
        raise NoCommonSessions(instrument=selection.instrument, benchmark=selection.benchmark)
    as_of = wanted_day(selection, now, week_end(common[0].date()))
    strength = relative_strength(numerator, denominator, as_of, selection.rules, pair=pair)
    sides = {symbol: frames[symbol] for symbol in pair}
    provenance = provenance_of(desk, sides, strength.weeks["status"], selection, as_of)
    return replace(strength, provenance=replace(provenance, basis=basis))


def read_last_whole_week(desk: Desk, selection: Selection, now: datetime) -> RelativeStrength:
    """Relative strength for a page: without a week asked for, of the last week in which both sides closed.

    Weeks after it that lack their last session are ``awaited``: they are told
    beside the answer, not instead of it. Parameters and errors are those of
    ``read_relative_strength``.
    """
    frames = on_basis(desk, pair_closes(desk, selection, now), selection)
    return last_whole_week(desk, frames, selection, now, selection.basis)


def last_whole_week(
    desk: Desk, frames: Mapping[str, pd.DataFrame], selection: Selection, now: datetime, basis: Basis = Basis.PRICE
) -> RelativeStrength:
    """The same from frames already read."""
    strength = strength_of(desk, frames, selection, now, basis)
    if selection.as_of is not None or strength.latest is None or not strength.missing:
        return strength
    settled = strength_of(desk, frames, replace(selection, as_of=strength.latest.session), now, basis)
    return replace(settled, awaited=strength.missing, provisional=strength.provisional, provenance=strength.provenance)
