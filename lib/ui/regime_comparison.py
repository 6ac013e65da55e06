"""One regime against the others: choose it, see its path over theirs, read how long they lasted."""

from collections.abc import Sequence

import streamlit as st

from lib.analytics.named_spans import named_spans
from lib.analytics.regime_paths import compare_regimes
from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.level_regimes import event_of
from lib.charts.regime_paths import regime_paths
from lib.commentary.regime_paths import paths_sentences, regime_name
from lib.domain.comparison import RegimeName
from lib.ui.address import control
from lib.ui.loading import load_events
from lib.ui.reader import Reader

Listed = list[tuple[Regime, str]]


def listed_regimes(reader: Reader, strength: RelativeStrength) -> Listed:
    """Level regimes, sides of the average and named events with their names, newest first."""
    events = load_events(reader.at, reader.desk)
    named = [(span, regime_name(span, event, 0, reader.words)) for event, span in named_spans(strength.weeks, events)]
    ruled = [
        (span, regime_name(span, event_of(span, events), strength.rules.threshold, reader.words))
        for span in (*strength.level_regimes, *strength.side_regimes)
    ]
    return sorted((*ruled, *named), key=lambda listed: listed[0].first, reverse=True)


def regime_comparison(reader: Reader, strength: RelativeStrength, listed: Listed) -> None:
    """Choice, chart and sentences."""
    words, name_of = reader.words, {_key(span): name for span, name in listed}
    spans = {_key(span): span for span, _name in listed}
    st.markdown(f"**{words('paths.title')}**")
    if not spans:
        st.caption(words("paths.none"))
        return
    chosen = _chosen(reader, spans)
    st.selectbox(
        words("paths.choose"),
        list(spans),
        format_func=lambda key: words("paths.option", name=name_of[key], first=words.formats.iso(spans[key].first)),
        width=320,
        **control("regime", chosen, whole_page=True),
    )
    comparison = compare_regimes(strength.weeks, spans[chosen], list(spans.values()))
    first = strength.weeks["ratio"].dropna().index[0].date()
    sentences = paths_sentences(comparison, name_of[chosen], first, words)
    st.vega_lite_chart(
        regime_paths(comparison, words), width="stretch", alt=" ".join(sentences), key="regime_paths_chart"
    )
    for sentence in sentences:
        st.markdown(sentence)
    st.caption(words("paths.how"))


def _chosen(reader: Reader, spans: dict[str, Regime]) -> str:
    """Regime asked for, else the one going on, a level before a side; an unknown one is said."""
    words, asked = reader.words, reader.view.against.regime
    if asked is not None and str(asked) in spans:
        return str(asked)
    if asked is not None:
        label, day = words.parameter("regime"), words.formats.iso(asked.first)
        st.caption(f":orange[:material/warning:] {words('paths.unknown', label=label, value=day)}")
    return _current(list(spans.values()))


def _current(spans: Sequence[Regime]) -> str:
    going_on = [span for span in spans if span.ongoing and span.kind != "event"]
    return _key(next((span for span in going_on if span.kind == "level"), next(iter(going_on), spans[0])))


def _key(span: Regime) -> str:
    return str(RegimeName(span.kind, span.first))
