"""Who sits at this browser: a name chosen once, kept in a cookie; signing in can take its place."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.domain.people import Person
from lib.domain.typed_text import whole_number
from lib.services.note_rules import LONGEST_NAME
from lib.services.notes import choose_person
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce

COOKIE = "ratioscope_person"
STATE = "person_here"
NAME = "person_name"

_keep = st.components.v2.component(
    "ratioscope_person",
    js="""
export default function ({data}) {
  document.cookie = `${data.cookie}=${data.key}; path=/; max-age=31536000; samesite=lax`
}
""",
)


def person_here(reader: Reader) -> Person | None:
    """Whoever has chosen a name in this browser."""
    told = st.session_state.get(STATE) or st.context.cookies.get(COOKIE, "")
    key = whole_number(str(told))
    return reader.desk.store.people.person(key) if key is not None else None


def keep_person(person: Person) -> None:
    """Have the browser remember him, once a session."""
    if st.context.cookies.get(COOKIE) != str(person.key):
        _keep(key="person_kept", data={"cookie": COOKIE, "key": str(person.key)}, width="content")


def person_dialog(reader: Reader) -> None:
    """Ask for the name."""
    open_dialog(reader, reader.words("person.title"), _content)


def _content(reader: Reader) -> None:
    words = reader.words
    st.caption(words("person.about"))
    with st.form("person_form", border=False):
        name = st.text_input(words("person.name"), max_chars=LONGEST_NAME, key=NAME)
        known = [literal(person.name) for person in reader.desk.store.people.people()]
        if known:
            st.caption(words("person.known", names=" · ".join(known)))
        chosen = st.form_submit_button(words("person.choose"), type="primary")
    if chosen:
        _choose(reader, name)


def _choose(reader: Reader, name: str) -> None:
    try:
        person = choose_person(reader.desk, name)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
        return
    st.session_state[STATE] = person.key
    announce(reader.words("person.welcome", name=person.name))
