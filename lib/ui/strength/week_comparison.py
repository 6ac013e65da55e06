"""The week shown beside another one: every figure of both, the differences, and the split of the move."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import streamlit as st

from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength, Standing
from lib.analytics.side_by_side import Figure, Unit, side_by_side
from lib.commentary.names import pair_of
from lib.domain.errors import InvalidInput, RatioscopeError
from lib.locales.formats import UNKNOWN
from lib.ui.address import control
from lib.ui.loading import load_strength, load_weeks
from lib.ui.message import message
from lib.ui.reader import Reader
from lib.ui.strength.why_moved import split_of_the_move

NO_WEEK = ""
SIDE_ROW = 6


def week_comparison(reader: Reader, strength: RelativeStrength) -> None:
    """Week to compare with, the table, and why the ratio moved between the two."""
    words, now = reader.words, strength.latest
    if now is None:
        st.caption(words("headline.nothing"))
        return
    _choice(reader, now.session)
    asked = reader.view.against.week
    if asked is None:
        st.caption(words("twoweeks.none"))
        return
    other = _as_of(reader, asked, now.session)
    if other is None or other.latest is None:
        return
    earlier, later = sorted((strength, other), key=_session)
    _table(reader, earlier, later)
    split_of_the_move(reader, later, _session(earlier), _session(later), key="twoweeks_chart")


def _choice(reader: Reader, shown: date) -> None:
    words, asked = reader.words, reader.view.against.week
    selection = replace(reader.selection, as_of=None)
    weeks = [week.isoformat() for week in load_weeks(reader.at, selection, reader.desk) if week != shown]
    known = NO_WEEK if asked is None or asked.isoformat() not in weeks else asked.isoformat()
    st.selectbox(
        words("twoweeks.choose", day=words.formats.day(shown)),
        [NO_WEEK, *weeks],
        format_func=lambda week: words.formats.day_short(date.fromisoformat(week)) if week else words("twoweeks.no"),
        width=260,
        **control("compare", known, whole_page=True),
    )


def _as_of(reader: Reader, week: date, shown: date) -> RelativeStrength | None:
    """The pair as of another week; a sentence where that cannot be."""
    try:
        return _of_that_week(reader, week, shown)
    except RatioscopeError as error:
        st.caption(f":orange[:material/warning:] {message(reader.words, error)}")
        return None


def _of_that_week(reader: Reader, week: date, shown: date) -> RelativeStrength:
    if week == shown:
        raise InvalidInput("compare", "same_week", value=week)
    try:
        other = load_strength(reader.at, replace(reader.selection, as_of=week), reader.desk)
    except InvalidInput as error:
        raise InvalidInput("compare", error.reason, **_without_parameter(error)) from error
    if other.latest is None or other.latest.session != week:
        ends = completed(other.weeks).index
        reason = "week_without_ratio" if np.datetime64(week) in ends else "no_such_week"
        raise InvalidInput("compare", reason, value=week)
    return other


def _without_parameter(error: InvalidInput) -> dict[str, object]:
    return {name: value for name, value in error.details.items() if name != "parameter"}


def _session(strength: RelativeStrength) -> date:
    return strength.latest.session if strength.latest is not None else strength.as_of


def _table(reader: Reader, earlier: RelativeStrength, later: RelativeStrength) -> None:
    words, formats, text = reader.words, reader.words.formats, st.column_config.TextColumn
    rows = [_cells(reader, later, figure) for figure in side_by_side(earlier, later)]
    rows.insert(SIDE_ROW, _side(reader, earlier.latest, later.latest))
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        width="content",
        height="content",
        column_config={
            "figure": text(words("twoweeks.figure"), pinned=True, width=150),
            "before": text(formats.day_short(_session(earlier)), alignment="right"),
            "after": text(formats.day_short(_session(later)), alignment="right"),
            "difference": text(words("twoweeks.difference"), alignment="right", help=words("twoweeks.help")),
        },
        alt=words("tab.two_weeks"),
        key="twoweeks_table",
    )
    frozen = reader.selection.known_on
    known = words("twoweeks.known_now") if frozen is None else words("twoweeks.known_on", day=formats.iso(frozen))
    st.caption(words("twoweeks.note", known=known))


def _cells(reader: Reader, strength: RelativeStrength, figure: Figure) -> dict[str, str]:
    pair = pair_of(strength, reader.words, reader.names)
    sides = {"numerator": pair.numerator.label, "denominator": pair.denominator.label}
    label = sides.get(figure.name) or reader.words(f"twoweeks.{figure.name}", window=strength.rules.window)
    before, after = (_written(reader, figure.unit, value) for value in (figure.before, figure.after))
    return {"figure": label, "before": before, "after": after, "difference": _difference(reader, figure)}


def _written(reader: Reader, unit: Unit, value: float | None) -> str:
    formats = reader.words.formats
    if value is None:
        return UNKNOWN
    writers: dict[Unit, Callable[[float], str]] = {
        Unit.RATIO: formats.ratio,
        Unit.POINTS: formats.points,
        Unit.SHARE: formats.signed_percent,
        Unit.CLOSE: formats.close,
        Unit.PERCENTILE: lambda rank: formats.plain(round(rank, 1)),
    }
    return writers[unit](value)


def _difference(reader: Reader, figure: Figure) -> str:
    formats, value = reader.words.formats, figure.difference
    if figure.unit is Unit.CLOSE:
        return formats.change(value)
    if figure.unit is Unit.PERCENTILE:
        return formats.close_points(value)
    return formats.points(value)


def _side(reader: Reader, before: Standing | None, after: Standing | None) -> dict[str, str]:
    told = [_since(reader, standing) for standing in (before, after)]
    return {"figure": reader.words("twoweeks.side"), "before": told[0], "after": told[1], "difference": ""}


def _since(reader: Reader, standing: Standing | None) -> str:
    words = reader.words
    if standing is None or standing.side is None:
        return UNKNOWN
    return words(f"twoweeks.{standing.side}", weeks=words.formats.weeks(standing.side_weeks))
