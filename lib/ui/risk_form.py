"""The form for one risk, with explicit save and the version that was read."""

from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.domain.errors import EditConflict, RatioscopeError
from lib.domain.people import Person
from lib.domain.risks import Category, Level, Risk
from lib.services.risk_rules import LONGEST_NAME, LONGEST_OWNER, LONGEST_TEXT
from lib.services.risks import save_risk
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce
from lib.ui.watchlist import Watch

READ = "risk_version_read"
LABELS = {"category": "risk.category"}
TEXTS = ("what_en", "what_ja", "why_en", "why_ja")
SHOWN = ("name_en", "name_ja", "category", *TEXTS, "owner", "next_review", "sources")


def risk_dialog(reader: Reader, watch: Watch, risk: Risk | None, person: Person) -> None:
    """Open the form for a risk, or for a new one."""
    st.session_state[READ] = risk.version if risk else 1
    title = reader.words("risk.edit" if risk else "risk.add")
    start = risk or Risk("", "")
    open_dialog(reader, title, lambda reader: _form(reader, watch, start, person), width="large")


def _form(reader: Reader, watch: Watch, start: Risk, person: Person) -> None:
    words = reader.words
    with st.form("risk", border=False):
        edited = _fields(reader, start)
        save = st.form_submit_button(words("risk.save"), type="primary")
    if save:
        _try(reader, watch, replace(edited, version=st.session_state[READ]), person)


def _fields(reader: Reader, start: Risk) -> Risk:
    words = reader.words
    left, right = st.columns(2)
    name_en = left.text_input(words("parameter.name_en"), start.name_en, max_chars=LONGEST_NAME)
    name_ja = right.text_input(words("parameter.name_ja"), start.name_ja, max_chars=LONGEST_NAME)
    category = left.selectbox(
        words("risk.category"),
        list(Category),
        index=list(Category).index(start.category),
        format_func=lambda one: words(f"risk.category.{one}"),
    )
    owner = right.text_input(words("parameter.owner"), start.owner, max_chars=LONGEST_OWNER)
    texts = {
        name: side.text_area(words(f"parameter.{name}"), getattr(start, name), max_chars=LONGEST_TEXT, height=110)
        for name, side in zip(TEXTS, (left, right, left, right), strict=True)
    }
    next_review = left.date_input(
        words("parameter.next_review"), start.next_review, format="YYYY-MM-DD", help=words("risk.next_review.help")
    )
    level = start.level if start.key is not None else _level(reader, right, start)
    sources = st.text_area(
        words("parameter.sources"), "\n".join(start.sources), height=68, help=words("risk.sources.help")
    )
    return replace(
        start,
        name_en=name_en,
        name_ja=name_ja,
        category=Category(category or start.category),
        owner=owner,
        next_review=next_review,
        level=level,
        sources=tuple(sources.splitlines()),
        what_en=texts["what_en"],
        what_ja=texts["what_ja"],
        why_en=texts["why_en"],
        why_ja=texts["why_ja"],
    )


def _level(reader: Reader, place: DeltaGenerator, start: Risk) -> Level:
    """Room a new risk begins with; later ones are judged week by week."""
    chosen = place.segmented_control(
        reader.words("risk.level.question"),
        [Level.REMARK, Level.SECTION, Level.WATCHLIST],
        default=start.level,
        required=True,
        format_func=lambda level: reader.words(f"risk.level.{level}"),
    )
    return Level(chosen or start.level)


def _try(reader: Reader, watch: Watch, edited: Risk, person: Person) -> None:
    try:
        saved = save_risk(reader.desk, edited, watch.signed(person))
    except EditConflict:
        _conflict(reader, edited)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
    else:
        announce(reader.words("risk.saved", name=saved.name(reader.words.language)))


def _conflict(reader: Reader, mine: Risk) -> None:
    """Show what differs; the words typed stay in the form, and saving again is a decision."""
    words = reader.words
    theirs = next((risk for risk in reader.desk.store.risks.read().risks if risk.key == mine.key), None)
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    if theirs is None:
        return
    st.session_state[READ] = theirs.version
    for name in SHOWN:
        told = [_told(reader, risk, name) for risk in (theirs, mine)]
        if told[0] != told[1]:
            st.markdown(f"**{words(LABELS.get(name, f'parameter.{name}'))}**")
            for label, text in zip(("risk.conflict.theirs", "risk.conflict.yours"), told, strict=True):
                st.markdown(f":gray[{words(label)}] {literal(text)}")


def _told(reader: Reader, risk: Risk, name: str) -> str:
    value = getattr(risk, name)
    if name == "category":
        return reader.words(f"risk.category.{value}")
    if name == "sources":
        return " ".join(line.strip() for line in value if line.strip())
    return "" if value is None else str(value).strip()
