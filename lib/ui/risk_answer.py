"""One risk of the weekly review: last week's words beside, and the week's answer."""

import streamlit as st

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import judged_words, log_line, proxy_rule, proxy_value, score_of
from lib.domain.people import Person
from lib.domain.risk_history import Judgement
from lib.domain.risks import HIGHEST, LOWEST, Level, Moves, Worse
from lib.services.risk_rules import LONGEST_SENTENCE
from lib.services.risks import judge, no_change
from lib.ui.language import key_in_language
from lib.ui.message import literal
from lib.ui.reader import Reader
from lib.ui.risk_trouble import attempt
from lib.ui.watchlist import Watch

UNCHANGED_KEY = "U"
FIELDS = ("worse", "moves", "likelihood", "impact", "level", "sentence")


def last_words(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    """What was said last, by whom and when; where the proxy stands."""
    words, review = reader.words, standing.review
    if review is None:
        st.caption(words("risk.last.none"))
    else:
        said = words("risk.last.by", week=words.formats.day_short(review.week), name=review.author.name)
        st.caption(literal(said))
        st.markdown(f"**{score_of(review.judgement, words)}** · {words(f'risk.level.{review.judgement.level}')}")
        st.markdown(judged_words(review.judgement, words))
        if review.judgement.sentence:
            st.markdown(f"> {literal(review.judgement.sentence)}")
        if review.unchanged:
            st.caption(words("risk.last.unchanged"))
    _proxy(reader, watch, standing)


def answer_form(reader: Reader, watch: Watch, standing: RiskStanding, person: Person, *, by_key: bool) -> None:
    """The answer that nothing has changed, in one click or key, and a judgement of one's own below it."""
    words = reader.words
    st.button(
        words("risk.no_change"),
        key=f"risk_no_change_{standing.risk.slug}",
        icon=":material/done:",
        help=words("risk.no_change.help"),
        shortcut=UNCHANGED_KEY if by_key else None,
        on_click=_no_change,
        args=(reader, watch, standing, person),
    )
    with st.form(f"risk_answer_{standing.risk.slug}", border=False):
        _choices(reader, watch, standing)
        st.form_submit_button(
            words("risk.judge"), type="primary", on_click=_judge, args=(reader, watch, standing, person)
        )


def _choices(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, judgement = reader.words, standing.judgement
    _choice(reader, watch, standing, "worse", tuple(Worse), None)
    _choice(reader, watch, standing, "moves", tuple(Moves), judgement.moves)
    with st.container(horizontal=True):
        places = tuple(range(LOWEST, HIGHEST + 1))
        for name in ("likelihood", "impact"):
            st.segmented_control(
                words(f"parameter.{name}"),
                places,
                default=getattr(judgement, name),
                help=words(f"risk.axis.{name}"),
                key=_key(watch, standing, name),
            )
        _choice(reader, watch, standing, "level", tuple(Level)[::-1], judgement.level)
    st.text_area(
        words("parameter.sentence"),
        max_chars=LONGEST_SENTENCE,
        height=68,
        placeholder=words("risk.sentence.placeholder"),
        key=_key(watch, standing, "sentence"),
    )


def _choice(
    reader: Reader, watch: Watch, standing: RiskStanding, name: str, options: tuple[str, ...], default: str | None
) -> None:
    words = reader.words
    st.segmented_control(
        words(f"risk.{name}.question"),
        options,
        default=default,
        format_func=lambda option: words(f"risk.{name}.{option}"),
        key=_key(watch, standing, name),
    )


def _no_change(reader: Reader, watch: Watch, standing: RiskStanding, person: Person) -> None:
    with attempt(reader, standing.risk.slug):
        no_change(reader.desk, standing, watch.week, watch.signed(person))


def _judge(reader: Reader, watch: Watch, standing: RiskStanding, person: Person) -> None:
    with attempt(reader, standing.risk.slug):
        told = {name: st.session_state[_key(watch, standing, name)] for name in FIELDS}
        judgement = Judgement(
            level=Level(told["level"] or standing.judgement.level),
            worse=Worse(told["worse"]) if told["worse"] else None,
            moves=Moves(told["moves"]) if told["moves"] else None,
            likelihood=told["likelihood"],
            impact=told["impact"],
            sentence=told["sentence"],
        )
        judge(reader.desk, standing, watch.week, judgement, watch.signed(person))


def _key(watch: Watch, standing: RiskStanding, name: str) -> str:
    return key_in_language(f"risk_{name}_{standing.risk.slug}_{watch.week}")


def _proxy(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, proxy = reader.words, standing.risk.proxy
    if standing.marked is not None:
        st.caption(f":orange[:material/notifications_active:] {literal(log_line(standing.marked, words))}")
    if proxy is None:
        st.caption(words("risk.proxy.manual"))
        return
    state, rule = watch.proxies.get(standing.risk.slug), literal(proxy_rule(proxy, words))
    if state is None or state.week is None:
        st.caption(words("risk.proxy.missing", rule=rule))
        return
    value, week = proxy_value(proxy, state.value, words), words.formats.iso(state.week)
    st.caption(words("risk.proxy.stands", rule=rule, value=value, week=week))
