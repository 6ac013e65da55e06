"""Last week's words about a risk, and where its proxy stands."""

import streamlit as st

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import judged_words, log_line, proxy_rule, proxy_value, score_of
from lib.domain.risk_history import Review
from lib.ui.message import literal
from lib.ui.reader import Reader
from lib.ui.risks.watchlist import Watch


def last_words(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    """What was said last, by whom and when; under the week's own answer the one before it; where the proxy stands."""
    if standing.review is None:
        st.caption(reader.words("risk.last.none"))
    else:
        _said(reader, standing.review)
    if standing.before is not None and standing.review is not None and standing.review.week == watch.week:
        _said(reader, standing.before)
    _proxy(reader, watch, standing)


def _said(reader: Reader, review: Review) -> None:
    words = reader.words
    said = words("risk.last.by", week=words.formats.day_short(review.week), name=review.author.name)
    st.caption(literal(said))
    st.markdown(f"**{score_of(review.judgement, words)}** · {words(f'risk.level.{review.judgement.level}')}")
    st.markdown(judged_words(review.judgement, words))
    if review.judgement.sentence:
        st.markdown(f"> {literal(review.judgement.sentence)}")
    if review.unchanged:
        st.caption(words("risk.last.unchanged"))


def _proxy(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, proxy = reader.words, standing.risk.proxy
    if standing.marked is not None:
        st.caption(f":orange[:material/notifications_active:] {literal(log_line(standing.marked, words))}")
    if watch.frozen is not None:
        return
    if proxy is None:
        st.caption(words("risk.proxy.manual"))
        return
    state, rule = watch.proxies.get(standing.risk.slug), literal(proxy_rule(proxy, words))
    if state is None or state.week is None:
        st.caption(words("risk.proxy.missing", rule=rule))
        return
    value, week = proxy_value(proxy, state.value, words), words.formats.iso(state.week)
    st.caption(words("risk.proxy.stands", rule=rule, value=value, week=week))
