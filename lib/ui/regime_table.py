"""Regimes of the pair, newest first, and what followed each."""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.level_regimes import event_of
from lib.ui.loading import load_events
from lib.ui.reader import Reader


def regime_table(reader: Reader, strength: RelativeStrength) -> None:
    """Level regimes and sides of the average in one list."""
    words, rules = reader.words, strength.rules
    spans = sorted((*strength.level_regimes, *strength.side_regimes), key=lambda span: span.first, reverse=True)
    formats = words.formats
    st.caption(
        words(
            "rules.summary",
            window=rules.window,
            threshold=formats.level(rules.threshold),
            exit=formats.level(rules.threshold + rules.margin),
            weeks=formats.weeks(rules.exit_weeks),
        )
    )
    if not strength.level_regimes and strength.provenance is not None and strength.provenance.first is not None:
        first = formats.iso(strength.provenance.first)
        st.caption(words("regime.none", threshold=formats.level(rules.threshold), first=first))
    st.dataframe(
        pd.DataFrame([_cells(reader, strength, span) for span in spans]),
        hide_index=True,
        width="content",
        column_config=_columns(reader, spans),
        alt=words("tab.regimes"),
        key="regime_table",
    )


def _cells(reader: Reader, strength: RelativeStrength, span: Regime) -> dict[str, str]:
    words, formats = reader.words, reader.words.formats
    cells = {
        "regime": _name(reader, strength, span),
        "first": formats.iso(span.first),
        "last": words("regime.ongoing") if span.ongoing else formats.iso(span.last),
        "weeks": str(span.weeks),
        "extreme": formats.points(span.extreme_deviation_points, unit=False),
        "extreme_ratio": formats.ratio(span.extreme_ratio),
        "extreme_week": formats.iso(span.extreme_session),
    }
    return cells | {f"after_{weeks}": formats.change(change) for weeks, change in span.after}


def _name(reader: Reader, strength: RelativeStrength, span: Regime) -> str:
    words = reader.words
    if span.kind != "level":
        return words(f"regime.{span.kind}")
    threshold = words.formats.level(strength.rules.threshold)
    event = event_of(span, load_events(reader.at, reader.desk))
    if event is None:
        return words("regime.level", threshold=threshold)
    return words("regime.level_named", threshold=threshold, event=event.name(words.language))


def _columns(reader: Reader, spans: list[Regime]) -> dict[str, ColumnConfig]:
    words, text = reader.words, st.column_config.TextColumn
    after = {
        f"after_{weeks}": text(words("regime.after", weeks=weeks), alignment="right", help=words("regime.after.help"))
        for weeks, _change in (spans[0].after if spans else ())
    }
    return {
        "regime": text(words("regime.name"), pinned=True, width=190),
        "first": text(words("regime.first")),
        "last": text(words("regime.last")),
        "weeks": text(words("regime.weeks"), alignment="right"),
        "extreme": text(words("regime.extreme"), alignment="right"),
        "extreme_ratio": text(words("regime.extreme_ratio"), alignment="right"),
        "extreme_week": text(words("regime.extreme_week")),
        **after,
    }
