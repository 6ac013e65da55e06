"""Forms that lose nothing: every field is kept as it is typed or chosen, until the form is saved."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from lib.domain.errors import EditConflict, InvalidInput, StoreError
from lib.domain.people import Person
from lib.domain.typed_words import TypedWords
from lib.services.clock import utc_now
from lib.services.typed_words import forget_words, keep_words, words_typed
from lib.ui.editor import Answer, Field, Paper, Report, answered, reported, tell, text_field, writer
from lib.ui.reader import Reader
from lib.ui.store_watch import kept_meanwhile

QUOTED = 160


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A form before one author.

    Parameters
    ----------
    reader, person
        The run's reader, and who types.
    name
        Which form, with the record and week it is about.
    base
        Version of the record it shows.
    stored
        What he typed and has not saved, by field.
    """

    reader: Reader
    person: Person
    name: str
    base: int
    stored: Mapping[str, TypedWords]

    def key(self, field: str) -> str:
        """Name of a field in the session."""
        return f"kept_{self.person.key}_{self.name}_{field}"

    @property
    def settled(self) -> str:
        """Name in the session of the mark that it was saved and has not been drawn since."""
        return f"kept_{self.person.key}_{self.name}_settled"

    def told(self, field: str, start: str) -> str:
        """What was typed or chosen and not saved; else what the form begins with."""
        words = self.stored.get(field)
        return start if words is None else words.text


def open_form(reader: Reader, person: Person, name: str, base: int = 0) -> KeptForm:
    """The form as its author left it; while the store is away, as it was last seen.

    Raises
    ------
    StoreError
        If the store is away and the form was never seen.
    """
    seen = f"kept_{person.key}_{name}_seen"
    try:
        st.session_state[seen] = words_typed(reader.desk, person.key, name)
    except StoreError:
        if seen not in st.session_state:
            raise
    form = KeptForm(reader, person, name, base, st.session_state[seen])
    st.session_state.pop(form.settled, None)
    return form


def kept_text(form: KeptForm, name: str, field: Field, start: str = "") -> str:
    """A text that is kept as it is typed.

    Returns
    -------
    str
        What the author has before him, stored or not.
    """
    key = form.key(name)
    stored = _take(form, name, start)
    text, answer, report = start if stored is None else stored.text, answered(key), reported(key)
    paper = _paper(form, name, stored, text, field)
    text_field(paper, field, form.reader.words, key, answer, lambda: _keep(form, name, start))
    return report.text if report is not None and answer is not None and answer.problem else text


def _keep(form: KeptForm, name: str, start: str) -> None:
    """Callback of an editor: its report is stored even if the run that follows no longer shows it."""
    _take(form, name, start)


def keep_choice(form: KeptForm, name: str, key: str, start: str) -> None:
    """Callback of a widget: keep what was chosen. A click that could not be kept is no lost word.

    Streamlit 1.67 now and then tells the last choice again of a widget that has left the page.
    """
    if form.settled in st.session_state:
        return
    chosen = st.session_state[key]
    stored = form.stored.get(name)
    version = 0 if stored is None else stored.version
    text = "" if chosen is None else str(chosen)
    words = TypedWords(form.person.key, form.name, name, text, form.base, utc_now(), version, writer(form.key(name)))
    with suppress(StoreError):
        keep_words(form.reader.desk, words, start)


def forget_form(form: KeptForm, saved: Mapping[str, str] | None = None) -> None:
    """Take away what was saved, or without ``saved`` everything, because the author starts again.

    What could not be taken away is offered again, which loses nothing.
    """
    st.session_state[form.settled] = True
    with suppress(StoreError):
        forget_words(form.reader.desk, words_typed(form.reader.desk, form.person.key, form.name), saved or {})


def give_up(form: KeptForm, field: str) -> None:
    """Take away what was typed into one field, because the author takes what is saved."""
    if field in form.stored:
        with suppress(StoreError):
            forget_words(form.reader.desk, {field: form.stored[field]}, {})


def _take(form: KeptForm, name: str, start: str) -> TypedWords | None:
    """Store what the editor reported, if that is new, and answer it."""
    key, words = form.key(name), form.reader.words
    report, answer = reported(key), answered(key)
    if report is None or (answer is not None and answer.settles(report)):
        return form.stored.get(name)
    typed = TypedWords(
        form.person.key, form.name, name, report.text, report.revision, utc_now(), report.base, report.writer
    )
    try:
        kept = keep_words(form.reader.desk, typed, start)
    except EditConflict:
        theirs = words_typed(form.reader.desk, form.person.key, form.name).get(name)
        _answer(key, report, problem=words("typed.conflict", text=theirs.text[:QUOTED] if theirs else ""))
    except InvalidInput as refused:
        _answer(key, report, problem=words.describe(refused))
    except StoreError as trouble:
        _answer(key, report, problem=kept_meanwhile(words, trouble), again=True)
    else:
        saved = "" if kept is None else words("typed.kept", time=words.formats.clock(kept.saved_at))
        _answer(key, report, version=kept.version if kept else 0, saved=saved)
        return kept
    return form.stored.get(name)


def _paper(form: KeptForm, name: str, stored: TypedWords | None, text: str, field: Field) -> Paper:
    words, key = form.reader.words, form.key(name)
    restored = "" if stored is None else words("typed.restored", time=words.formats.clock(stored.saved_at))
    return Paper(
        writer=writer(key),
        place=f"{form.reader.desk.installation}:{form.person.key}:{form.name}:{name}",
        title="",
        text=text,
        version=0 if stored is None else stored.version,
        revision=form.base,
        saved=restored,
        limit=field.limit,
    )


def _answer(
    key: str, report: Report, *, version: int = 0, saved: str = "", problem: str = "", again: bool = False
) -> None:
    tell(key, Answer(report.writer, report.serial, version, saved, problem, again))
