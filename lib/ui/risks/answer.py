"""The week's answer about a risk: nothing has changed, or a judgement of one's own, kept as it is typed."""

from dataclasses import dataclass

import streamlit as st

from lib.analytics.risk_standing import RiskStanding
from lib.domain.people import Person
from lib.domain.risk_history import Judgement
from lib.domain.risks import HIGHEST, LOWEST, Level, Moves, Worse
from lib.services.risk_rules import LONGEST_SENTENCE
from lib.services.risks import judge, no_change
from lib.ui.boundary import boundary
from lib.ui.editor import Field
from lib.ui.kept_form import KeptForm, forget_form, keep_choice, kept_text, open_form
from lib.ui.language import key_in_language
from lib.ui.reader import Reader
from lib.ui.risks.place import go_on
from lib.ui.risks.trouble import attempt, show_field_trouble, trouble_of
from lib.ui.risks.watchlist import Watch

UNCHANGED_KEY = "U"
PRESSED = "risk_pressed"
PLACES = tuple(str(place) for place in range(LOWEST, HIGHEST + 1))


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answers what."""

    reader: Reader
    watch: Watch
    standing: RiskStanding
    person: Person

    @property
    def slug(self) -> str:
        """Permanent name of the risk."""
        return self.standing.risk.slug


def answer_form(answer: Answer, *, by_key: bool) -> None:
    """The answer that nothing has changed, in one click or key, and a judgement of one's own below it."""
    words = answer.reader.words
    if answer.standing.is_open:
        st.button(
            words("risk.no_change"),
            key=f"risk_no_change_{answer.slug}",
            icon=":material/done:",
            help=words("risk.no_change.help"),
            shortcut=UNCHANGED_KEY if by_key else None,
            on_click=_no_change,
            args=(answer,),
        )
    else:
        st.caption(words("risk.answer.dropped"))
    _judgement(answer)


@st.fragment
def _judgement(answer: Answer) -> None:
    """What is typed or chosen here draws nothing else of the page again."""
    with boundary():
        reader, slug = answer.reader, answer.slug
        form = open_form(reader, answer.person, f"review:{slug}:{answer.watch.week}")
        told = _told(answer, form)
        key = f"risk_judge_{slug}"
        if st.button(reader.words("risk.judge"), type="primary", key=key, on_click=_remember, args=(answer,)):
            _judge(st.session_state.pop(PRESSED), form, told)
            st.rerun()


def _remember(seen: Answer) -> None:
    """Callback: what stood before the author when he pressed, not what has come since."""
    st.session_state[PRESSED] = seen


def _told(answer: Answer, form: KeptForm) -> dict[str, str]:
    words, judgement = answer.reader.words, answer.standing.judgement
    told = {
        "worse": _choice(answer, form, "worse", tuple(Worse), None),
        "moves": _choice(answer, form, "moves", tuple(Moves), judgement.moves),
    }
    with st.container(horizontal=True):
        for name in ("likelihood", "impact"):
            told[name] = _place(answer, form, name)
        told["level"] = _choice(answer, form, "level", tuple(Level)[::-1], judgement.level)
    field = Field(words("parameter.sentence"), LONGEST_SENTENCE, 2, words("risk.sentence.placeholder"))
    told["sentence"] = kept_text(form, "sentence", field)
    show_field_trouble(answer.reader, answer.slug, "sentence")
    return told


def _choice(answer: Answer, form: KeptForm, name: str, options: tuple[str, ...], start: str | None) -> str:
    labels = {option: answer.reader.words(f"risk.{name}.{option}") for option in options}
    return _control(answer, form, name, labels, start or "")


def _place(answer: Answer, form: KeptForm, name: str) -> str:
    start = getattr(answer.standing.judgement, name)
    with st.container(width="content"):
        return _control(answer, form, name, {place: place for place in PLACES}, "" if start is None else str(start))


def _control(answer: Answer, form: KeptForm, name: str, labels: dict[str, str], start: str) -> str:
    words, key = answer.reader.words, key_in_language(form.key(name))
    before, is_place = form.told(name, start), name in {"likelihood", "impact"}
    chosen = st.segmented_control(
        words("risk.level.question" if name == "level" else f"parameter.{name}"),
        list(labels),
        default=before if before in labels else None,
        format_func=labels.__getitem__,
        help=words(f"risk.axis.{name}") if is_place else None,
        key=key,
        on_change=keep_choice,
        args=(form, name, key, start),
    )
    show_field_trouble(answer.reader, answer.slug, name)
    return chosen or ""


def _no_change(answer: Answer) -> None:
    with attempt(answer.slug):
        no_change(answer.reader.desk, answer.standing, answer.watch.week, answer.watch.signed(answer.person))
    if trouble_of(answer.slug) is None:
        go_on(answer.watch, answer.slug)


def _judge(answer: Answer, form: KeptForm, told: dict[str, str]) -> None:
    with attempt(answer.slug):
        judgement = Judgement(
            level=Level(told["level"] or answer.standing.judgement.level),
            worse=Worse(told["worse"]) if told["worse"] else None,
            moves=Moves(told["moves"]) if told["moves"] else None,
            likelihood=int(told["likelihood"]) if told["likelihood"] else None,
            impact=int(told["impact"]) if told["impact"] else None,
            sentence=told["sentence"],
        )
        judge(answer.reader.desk, answer.standing, answer.watch.week, judgement, answer.watch.signed(answer.person))
    if trouble_of(answer.slug) is None:
        forget_form(form, told)
        go_on(answer.watch, answer.slug)
