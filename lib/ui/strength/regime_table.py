"""Regimes of the pair, newest first, and what followed each."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.named_regimes import NamedRegime
from lib.ui.reader import Reader
from lib.ui.strength.loading import load_regimes
from lib.ui.strength.regime_comparison import regime_comparison


def regime_table(reader: Reader, strength: RelativeStrength) -> None:
    """Level regimes, sides of the average and named events in one list, and one of them against the others."""
    words, rules = reader.words, strength.rules
    listed = load_regimes(reader.at, reader.selection, words.language, reader.desk)
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
        pd.DataFrame([_cells(reader, one.regime, one.name) for one in listed]),
        hide_index=True,
        width="content",
        column_config=_columns(reader, listed),
        alt=words("tab.regimes"),
        key="regime_table",
    )
    regime_comparison(reader, strength, listed)


def _cells(reader: Reader, span: Regime, name: str) -> dict[str, str]:
    words, formats = reader.words, reader.words.formats
    cells = {
        "regime": name,
        "first": formats.iso(span.first),
        "last": words("regime.ongoing") if span.ongoing else formats.iso(span.last),
        "weeks": str(span.weeks),
        "extreme": formats.points(span.extreme_deviation_points, unit=False),
        "extreme_ratio": formats.ratio(span.extreme_ratio),
        "extreme_week": formats.iso(span.extreme_session),
    }
    return cells | {f"after_{weeks}": formats.change(change) for weeks, change in span.after}


def _columns(reader: Reader, listed: Sequence[NamedRegime]) -> dict[str, ColumnConfig]:
    words, text = reader.words, st.column_config.TextColumn
    after = {
        f"after_{weeks}": text(words("regime.after", weeks=weeks), alignment="right", help=words("regime.after.help"))
        for weeks, _change in (listed[0].regime.after if listed else ())
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
