"""The weekly review as a walk: each open risk in turn until all are answered."""

import streamlit as st

from lib.analytics.risk_calendar import due_from, overdue_from
from lib.analytics.risk_progress import progress
from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import progress_line
from lib.ui.badges import badge
from lib.ui.message import literal
from lib.ui.person import person_dialog, person_here
from lib.ui.reader import Reader
from lib.ui.risks.answer import Answer, answer_form
from lib.ui.risks.last_words import last_words
from lib.ui.risks.place import go_back, place_of, put_off
from lib.ui.risks.trouble import show_trouble, troubled
from lib.ui.risks.watchlist import Watch

LATER_KEY, BACK_KEY = "J", "K"


def risk_walk(reader: Reader, watch: Watch) -> None:
    """Progress, and the risk that is next."""
    came, words = progress(watch.shown), reader.words
    with st.container(border=True):
        st.markdown(f"**{progress_line(watch.shown, watch.week, words)}**")
        st.progress(came.done / came.total if came.total else 0.0)
        _put_away_meanwhile(reader, watch)
        standing = place_of(watch)
        if standing is None:
            st.caption(words("risk.walk.all_done" if came.total else "risk.walk.nothing"))
            return
        st.caption(_dates(reader, watch))
        _one(reader, watch, standing)


def _put_away_meanwhile(reader: Reader, watch: Watch) -> None:
    """Why a risk that was just answered is not on the walk any more, and where its words are."""
    slug = troubled()
    standing = None if slug is None else watch.of(slug)
    if standing is not None and standing.risk.archived:
        name = literal(standing.risk.name(reader.words.language))
        st.warning(reader.words("risk.walk.put_away", name=name), icon=":material/warning:")


def _dates(reader: Reader, watch: Watch) -> str:
    words, late = reader.words, overdue_from(watch.week)
    if not watch.book.reviews and late <= watch.moment.today:
        return words("risk.walk.first")
    due = due_from(watch.week, watch.moment.zone)
    return words("risk.walk.dates", due=words.formats.day_short(due), late=words.formats.day_short(late))


def _one(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, person = reader.words, person_here(reader)
    title = f"{standing.risk.key} · {literal(standing.risk.name(words.language))}"
    st.subheader(title, anchor=False)
    if standing.answered:
        st.markdown(badge("gray", "checklist", words("risk.state.answered")))
    show_trouble(reader, standing.risk.slug)
    before, now = st.columns([5, 7], gap="medium")
    with before:
        last_words(reader, watch, standing)
    with now:
        if person is None:
            st.caption(words("risk.walk.name"))
            if st.button(words("risk.walk.choose_name"), icon=":material/person:", key="risk_name"):
                person_dialog(reader)
            return
        answer_form(Answer(reader, watch, standing, person), by_key=True)
        _moves(reader, watch, standing.risk.slug)


def _moves(reader: Reader, watch: Watch, slug: str) -> None:
    """The keys that lead on and back without an answer."""
    steps = (("back", "skip_previous", BACK_KEY, go_back), ("later", "skip_next", LATER_KEY, put_off))
    with st.container(horizontal=True):
        for name, icon, key, go in steps:
            st.button(
                reader.words(f"risk.walk.{name}"),
                key=f"risk_{name}_button",
                type="tertiary",
                icon=f":material/{icon}:",
                shortcut=key,
                on_click=go,
                args=(watch, slug),
            )
