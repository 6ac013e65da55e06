"""One regime against the others: choose it, see its path over theirs, read how long they lasted."""

from collections.abc import Sequence

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.named_regimes import NamedRegime
from lib.commentary.regime_paths import paths_sentences
from lib.ui.address import control
from lib.ui.reader import Reader
from lib.ui.strength.loading import load_regime_paths


def regime_comparison(reader: Reader, strength: RelativeStrength, listed: Sequence[NamedRegime]) -> None:
    """Choice, chart and sentences."""
    words, by_key = reader.words, {one.key: one for one in listed}
    st.markdown(f"**{words('paths.title')}**")
    if not by_key:
        st.caption(words("paths.none"))
        return
    chosen = _chosen(reader, by_key)
    st.selectbox(
        words("paths.choose"),
        list(by_key),
        format_func=lambda key: _option(reader, by_key[key]),
        width=320,
        **control("regime", chosen, whole_page=True),
    )
    comparison, chart = load_regime_paths(reader.at, reader.selection, chosen, words.language, reader.desk)
    first = strength.weeks["ratio"].dropna().index[0].date()
    sentences = paths_sentences(comparison, by_key[chosen].name, first, words)
    drawn = bool(comparison.earlier) or len(comparison.chosen.changes) > 1
    if drawn:
        st.vega_lite_chart(chart, width="stretch", alt=" ".join(sentences), key="regime_paths_chart")
    for sentence in sentences:
        st.markdown(sentence)
    st.caption(words("paths.how" if drawn else "paths.begins"))


def _option(reader: Reader, one: NamedRegime) -> str:
    return reader.words("paths.option", name=one.name, first=reader.words.formats.iso(one.regime.first))


def _chosen(reader: Reader, by_key: dict[str, NamedRegime]) -> str:
    """Regime asked for, else the one going on; an unknown one is said."""
    words, asked = reader.words, reader.view.against.regime
    if asked is not None and str(asked) in by_key:
        return str(asked)
    if asked is not None:
        label, day = words.parameter("regime"), words.formats.iso(asked.first)
        st.caption(f":orange[:material/warning:] {words('paths.unknown', label=label, value=day)}")
    return _current(tuple(by_key.values()))


def _current(listed: Sequence[NamedRegime]) -> str:
    """The level regime going on, else the side, preferring one with an earlier one of its kind; else the newest."""
    going_on = [one for one in listed if one.regime.ongoing and one.regime.kind != "event"]
    going_on.sort(key=lambda one: (not _has_earlier(one, listed), one.regime.kind != "level"))
    return next(iter(going_on), listed[0]).key


def _has_earlier(one: NamedRegime, listed: Sequence[NamedRegime]) -> bool:
    this = one.regime
    return any(other.regime.kind == this.kind and other.regime.first < this.first for other in listed)
