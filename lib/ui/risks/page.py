"""One risk: what it is, how it stands, its answer for the week, its dates on the ratio, and its past."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import judged_words, score_change, score_of
from lib.domain.errors import InvalidInput
from lib.domain.people import Person
from lib.locales.formats import UNKNOWN
from lib.services.risks import archive_risk
from lib.ui.address import set_parameter
from lib.ui.badges import badge
from lib.ui.message import literal, message
from lib.ui.person import keep_person, person_dialog, person_here
from lib.ui.reader import Reader
from lib.ui.risks.answer import Answer, answer_form
from lib.ui.risks.as_known import as_it_stood
from lib.ui.risks.form import risk_dialog
from lib.ui.risks.last_words import last_words
from lib.ui.risks.log import log_table, log_writer, review_table
from lib.ui.risks.notes import risk_notes
from lib.ui.risks.picture import dates_picture, levels_picture
from lib.ui.risks.proxy_form import proxy_dialog
from lib.ui.risks.table import state_of
from lib.ui.risks.trouble import attempt, show_trouble
from lib.ui.risks.watchlist import Watch


def risk_page(reader: Reader, strength: RelativeStrength, watch: Watch, slug: str) -> None:
    """The page of one risk, or a word that there is none of that name."""
    words, standing = reader.words, watch.of(slug)
    st.button(
        words("risk.all"), icon=":material/arrow_back:", type="tertiary", on_click=set_parameter, args=("risk", None)
    )
    if watch.frozen is not None:
        as_it_stood(reader, watch.frozen)
    if standing is None:
        st.warning(message(words, InvalidInput("risk", "no_such_risk", value=slug)), icon=":material/warning:")
        return
    person = person_here(reader) if watch.frozen is None else None
    _head(reader, watch, standing)
    show_trouble(reader, slug)
    _texts_and_answer(reader, watch, standing, person)
    dates_picture(reader, strength, standing.risk)
    levels_picture(reader, watch, [standing.risk])
    review_table(reader, watch, standing.risk)
    if person is not None:
        keep_person(person)


def _head(reader: Reader, watch: Watch, standing: RiskStanding) -> None:
    words, risk, judgement = reader.words, standing.risk, standing.judgement
    st.header(literal(risk.name(words.language)), anchor=False)
    color = "orange" if standing.overdue or standing.marked else "gray"
    told = [
        badge("gray", "tag", str(risk.key)),
        badge("gray", "category", words(f"risk.category.{risk.category}")),
        badge("gray", "stacks", words(f"risk.level.{judgement.level}")),
        badge(color, "checklist", state_of(reader, standing)),
    ]
    st.markdown(" ".join(told))
    score = score_of(judgement, words)
    moved = standing.change_in(watch.week)
    change = "" if moved is None else f" {score_change(moved)}"
    owner = words("risk.head.owner", owner=literal(risk.owner or UNKNOWN))
    due = words("risk.head.next", day=words.formats.day_short(standing.next_review))
    st.markdown(f"**{words('risk.score')} {score}**{change} · {judged_words(judgement, words)} · {owner} · {due}")


def _texts_and_answer(reader: Reader, watch: Watch, standing: RiskStanding, person: Person | None) -> None:
    words, risk = reader.words, standing.risk
    texts, answer = st.columns([7, 5], gap="medium")
    with texts:
        for key, text in (("risk.what", risk.what(words.language)), ("risk.why", risk.why(words.language))):
            st.markdown(f"**{words(key)}**")
            st.markdown(literal(text) if text else f":gray[{words('risk.text.none')}]")
        _sources(reader, standing)
        if watch.frozen is None:
            _tools(reader, watch, standing, person)
        risk_notes(reader, watch, risk)
        log_table(reader, watch, risk)
        if person is not None:
            log_writer(reader, watch, risk, person)
    with answer, st.container(border=True):
        week = words("risk.answer.title", week=words.formats.day_short(watch.week))
        st.markdown(f"**{week}**")
        last_words(reader, watch, standing)
        if person is not None and not risk.archived:
            answer_form(Answer(reader, watch, standing, person), by_key=False)


def _sources(reader: Reader, standing: RiskStanding) -> None:
    if standing.risk.sources:
        st.markdown(f"**{reader.words('parameter.sources')}**")
        st.markdown("\n".join(f"- <{link}>" for link in standing.risk.sources))


def _tools(reader: Reader, watch: Watch, standing: RiskStanding, person: Person | None) -> None:
    words, risk = reader.words, standing.risk
    with st.container(horizontal=True):
        if person is None:
            if st.button(words("risk.walk.choose_name"), icon=":material/person:", key="risk_name"):
                person_dialog(reader)
            return
        if st.button(words("risk.edit"), icon=":material/edit:", key="risk_edit"):
            risk_dialog(reader, watch, risk, person)
        if st.button(words("risk.proxy.open"), icon=":material/monitoring:", key="risk_proxy"):
            proxy_dialog(reader, watch, risk)
        st.button(
            words("risk.restore" if risk.archived else "risk.archive"),
            icon=":material/unarchive:" if risk.archived else ":material/archive:",
            help=words("risk.archive.help"),
            key="risk_archive",
            on_click=_archive,
            args=(reader, watch, standing, person),
        )


def _archive(reader: Reader, watch: Watch, standing: RiskStanding, person: Person) -> None:
    with attempt(standing.risk.slug):
        archive_risk(reader.desk, standing.risk, watch.signed(person), archived=not standing.risk.archived)
