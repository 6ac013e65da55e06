"""The weekly review as a walk: each open risk in turn until all are answered."""

import streamlit as st

from lib.analytics.risk_calendar import due_from, overdue_from
from lib.analytics.risk_progress import progress, waiting
from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import progress_line
from lib.ui.message import literal
from lib.ui.person import person_dialog, person_here
from lib.ui.reader import Reader
from lib.ui.risk_answer import answer_form, last_words
from lib.ui.risk_trouble import show_trouble, troubled
from lib.ui.watchlist import Watch

LATER = "risk_later"
LATER_KEY = "J"


def risk_walk(reader: Reader, watch: Watch) -> None:
    """Progress, and the risk that is next."""
    came, words = progress(watch.shown), reader.words
    with st.container(border=True):
        st.markdown(f"**{progress_line(watch.shown, watch.week, words)}**")
        st.progress(came.done / came.total if came.total else 0.0)
        standing = _next(watch)
        if standing is None:
            st.caption(words("risk.walk.all_done" if came.total else "risk.walk.nothing"))
            return
        due, late = due_from(watch.week, watch.moment.zone), overdue_from(watch.week)
        st.caption(words("risk.walk.dates", due=words.formats.day_short(due), late=words.formats.day_short(late)))
        _one(reader, watch, standing)


def _one(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, person = reader.words, person_here(reader)
    title = f"{standing.risk.key} · {literal(standing.risk.name(words.language))}"
    st.subheader(title, anchor=False)
    show_trouble(standing.risk.slug)
    before, now = st.columns([5, 7], gap="medium")
    with before:
        last_words(reader, watch, standing)
    with now:
        if person is None:
            st.caption(words("risk.walk.name"))
            if st.button(words("risk.walk.choose_name"), icon=":material/person:", key="risk_name"):
                person_dialog(reader)
            return
        answer_form(reader, watch, standing, person, by_key=True)
        if len(waiting(watch.shown)) > 1:
            st.button(
                words("risk.walk.later"),
                key="risk_later_button",
                type="tertiary",
                icon=":material/skip_next:",
                shortcut=LATER_KEY,
                on_click=_put_off,
                args=(standing.risk.slug,),
            )


def _next(watch: Watch) -> RiskStanding | None:
    """Risk whose answer went wrong, else the first that waits, those put off last."""
    held = troubled()
    if held is not None and (standing := watch.of(held)) is not None:
        return standing
    later: list[str] = st.session_state.get(LATER, [])
    left = waiting(watch.shown)
    return min(left, key=lambda one: later.index(one.risk.slug) if one.risk.slug in later else -1, default=None)


def _put_off(slug: str) -> None:
    """To the end of the walk."""
    later: list[str] = st.session_state.get(LATER, [])
    st.session_state[LATER] = [*(one for one in later if one != slug), slug]
