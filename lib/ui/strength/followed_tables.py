"""The figures of an event study, and every occurrence behind them."""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analytics.block_bootstrap import Band
from lib.analytics.event_study import HORIZONS, EventStudy, Outcome, Spread
from lib.domain.conditions import Situation
from lib.locales.formats import UNKNOWN, Formats
from lib.ui.reader import Reader

SAMPLE = ("count", "effective", "windows")
SPREAD = ("median", "quartiles", "hit_rate")
FIGURES = (*SAMPLE, *SPREAD, "band", *(f"always.{name}" for name in SPREAD), "difference", "difference_band")
IN_PER_CENT = {Situation.LEVEL_BELOW, Situation.ENTERS_LEVEL}


def outcome_table(reader: Reader, study: EventStudy) -> None:
    """One row for each horizon; where the sample is thin, dashes."""
    words, text = reader.words, st.column_config.TextColumn
    columns: dict[str, ColumnConfig] = {"horizon": text(words("followed.horizon"), pinned=True)}
    st.dataframe(
        pd.DataFrame([_outcome_cells(reader, outcome) for outcome in study.outcomes]),
        hide_index=True,
        width="content",
        column_config=columns | {name: text(words(f"followed.{name}"), alignment="right") for name in FIGURES},
        alt=words("tab.what_followed"),
        key="followed_table",
    )


def occurrence_table(reader: Reader, study: EventStudy) -> None:
    """Date, figure and what followed, newest first."""
    words, text = reader.words, st.column_config.TextColumn
    situation, formats = study.conditions.when.situation, words.formats
    rows = [
        {"week": formats.iso(one.session), "figure": _figure(situation, one.figure, formats)}
        | {f"after_{weeks}": formats.change(after) for weeks, after in zip(HORIZONS, one.after, strict=True)}
        for one in reversed(study.occurrences)
    ]
    after: dict[str, ColumnConfig] = {
        f"after_{weeks}": text(words("followed.weeks_later", weeks=weeks), alignment="right") for weeks in HORIZONS
    }
    st.caption(words("followed.occurrences"))
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        width="content",
        column_config={
            "week": text(words("table.week"), pinned=True),
            "figure": text(words(f"followed.figure.{situation}"), alignment="right"),
            **after,
        },
        alt=words("followed.occurrences"),
        key="occurrence_table",
    )


def _outcome_cells(reader: Reader, outcome: Outcome) -> dict[str, str]:
    formats, bands = reader.words.formats, outcome.bands
    always = {f"always.{name}": cell for name, cell in _spread_cells(outcome.always, formats).items()}
    return {
        "horizon": formats.weeks(outcome.horizon),
        "count": str(outcome.count),
        "effective": str(outcome.effective),
        "windows": str(outcome.windows),
        **_spread_cells(outcome.then, formats),
        "band": _band(bands.median, formats) if bands else UNKNOWN,
        **always,
        "difference": _difference(outcome, formats),
        "difference_band": _band(bands.difference, formats) if bands else UNKNOWN,
    }


def _spread_cells(spread: Spread | None, formats: Formats) -> dict[str, str]:
    if spread is None:
        return dict.fromkeys(SPREAD, UNKNOWN)
    return {
        "median": formats.signed_percent(spread.median),
        "quartiles": _span(spread.lower, spread.upper, formats),
        "hit_rate": formats.ratio(spread.hit_rate, 0),
    }


def _difference(outcome: Outcome, formats: Formats) -> str:
    if outcome.then is None or outcome.always is None:
        return UNKNOWN
    return formats.points((outcome.then.median - outcome.always.median) * 100, unit=False)


def _band(band: Band, formats: Formats) -> str:
    return _span(band.low, band.high, formats)


def _span(low: float, high: float, formats: Formats) -> str:
    return f"{formats.points(low * 100, unit=False)} … {formats.points(high * 100, unit=False)}"


def _figure(situation: Situation, figure: float, formats: Formats) -> str:
    if situation in IN_PER_CENT:
        return formats.ratio(figure / 100)
    if situation is Situation.DRAWDOWN_DEEPER:
        return formats.signed_percent(figure / 100)
    if situation is Situation.PERCENTILE_BELOW:
        return f"{figure:.1f}"
    return formats.points(figure, unit=False)
