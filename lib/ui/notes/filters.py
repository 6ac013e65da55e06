"""What narrows the archive, as the address has it."""

from datetime import date

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import NoteState
from lib.domain.typed_text import whole_number
from lib.services.note_archive import note_tags
from lib.ui.address import control, parameter
from lib.ui.reader import Reader

PHASES = ("above", "below", "level")


def question_asked(reader: Reader, strength: RelativeStrength) -> NoteQuestion:
    """The archive's filters; what nobody could have chosen finds nothing or does not narrow."""
    author, month = parameter("author"), parameter("month").partition("-")
    return NoteQuestion(
        text=parameter("words"),
        language=reader.words.language,
        tag=parameter("tag") or None,
        risk=parameter("risk") or None,
        author=whole_number(author),
        year=whole_number(month[0]),
        month=whole_number(month[2]),
        spans=_spans(strength, parameter("phase")),
        state=NoteState.PUBLISHED,
        archived=put_away_shown(),
    )


def note_filters(reader: Reader) -> None:
    """Tag, risk, author, month and regime behind one button that says how many are in force."""
    words = reader.words
    in_force = sum(bool(parameter(name)) for name in ("month", "tag", "risk", "author", "phase"))
    in_force += put_away_shown()
    label = words("archive.filters.count", count=in_force) if in_force else words("archive.filters")
    with st.popover(label, icon=":material/filter_list:"):
        there = NoteQuestion(language=words.language, state=NoteState.PUBLISHED, archived=put_away_shown())
        months = reader.desk.store.note_archive.months(there)
        _choice(reader, "month", {f"{year}-{month:02}": _month(reader, year, month, n) for year, month, n in months})
        _choice(reader, "tag", {tag: f"{tag} ({number})" for tag, number in note_tags(reader.desk)})
        _choice(reader, "risk", risk_names(reader))
        people = reader.desk.store.people.people()
        _choice(reader, "author", {str(person.key): person.name for person in people})
        _choice(reader, "phase", {phase: words(f"archive.phase.{phase}") for phase in PHASES})
        st.toggle(
            words("put_away.show"),
            help=words("put_away.show.help"),
            **control("put_away", put_away_shown(), folded=True),
        )


def put_away_shown() -> bool:
    """Whether the archive lists the notes that were put away, instead of the others."""
    return parameter("put_away") == "yes"


def risk_names(reader: Reader) -> dict[str, str]:
    """Risks of the watchlist by the key a note names them with."""
    return {str(risk.key): risk.name(reader.words.language) for risk in reader.desk.store.risks.read().risks}


def _choice(reader: Reader, name: str, choices: dict[str, str]) -> None:
    words, chosen = reader.words, parameter(name)
    options = list(dict.fromkeys(("", *choices, chosen)))
    st.selectbox(
        words(f"archive.{name}"),
        options,
        format_func=lambda one: choices.get(one, one) or words("archive.any"),
        **control(name, chosen, folded=True),
    )


def _month(reader: Reader, year: int, month: int, number: int) -> str:
    return f"{reader.words.formats.month(date(year, month, 1))} ({number})"


def _spans(strength: RelativeStrength, phase: str) -> tuple[tuple[date, date], ...] | None:
    if phase not in PHASES:
        return None
    regimes = (*strength.side_regimes, *strength.level_regimes)
    return tuple((regime.first, regime.last) for regime in regimes if regime.kind == phase)
