"""What the address asks for, parsed into one frozen value and written out in full."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from lib.domain.comparison import ALL_WEEKS, COMPARISON, Against, parse_against
from lib.domain.conditions import Conditions, parse_conditions
from lib.domain.drawing import DRAWING, Drawing, parse_drawing, spell_marks
from lib.domain.errors import InvalidInput
from lib.domain.pair_choice import CHOICE, PairChoice, parse_pair_choice
from lib.domain.question import QUESTION, Question, parse_question
from lib.domain.risks import parse_risk
from lib.domain.selection import Range, Scale, Selection, parse_selection
from lib.settings import LANGUAGES

PAIR = ("instrument", "benchmark")
SELECTION = (*PAIR, "as_of", "known_on", "window", "threshold", "margin", "exit_weeks", "inverse", "basis")
ADDRESS_NAME = {"as_of": "week"}
CONDITIONS = ("when", "value", "and", "and_value")
VALUE_OF = {"when": "value", "and": "and_value"}
FORGOTTEN_WITH = {**VALUE_OF, "range": "zoom"}
"""What another choice makes void: a condition its value, a range the zoom inside it."""
NOTES = ("side", "words", "month", "tag", "risk", "author", "phase", "put_away")
NAMES = (
    *(*SELECTION, "range", "scale", "lang", "rise"),
    *(*QUESTION, *CONDITIONS, *CHOICE, *DRAWING, *COMPARISON, *NOTES),
)

Parsed = TypeVar("Parsed")


@dataclass(frozen=True, slots=True)
class View:
    """What the address asks for, parsed.

    ``problems`` are the parameters that could not be used; their defaults stand in.
    """

    selection: Selection
    conditions: Conditions
    range: Range
    scale: Scale
    language: str
    rise: Literal["green", "red"]
    question: Question
    pairs: PairChoice
    drawing: Drawing
    against: Against
    risk: str
    problems: tuple[InvalidInput, ...]


def parse_view(state: Mapping[str, str], default_language: str) -> View:
    """View from raw texts; what cannot be used becomes a problem and takes its default."""
    text = dict(state)
    problems: list[InvalidInput] = []
    chosen = {
        "range": _choice(text, "range", tuple(Range), Range.SINCE_2022, problems),
        "scale": _choice(text, "scale", tuple(Scale), Scale.LINEAR, problems),
        "lang": _choice(text, "lang", LANGUAGES, default_language, problems),
    }
    rise_default = "red" if chosen["lang"] == "ja" else "green"
    rise = _choice(text, "rise", ("green", "red"), rise_default, problems)
    return View(
        selection=_usable(parse_selection, text, SELECTION, problems),
        conditions=_usable(parse_conditions, text, CONDITIONS, problems),
        range=Range(chosen["range"]),
        scale=Scale(chosen["scale"]),
        language=chosen["lang"],
        rise="red" if rise == "red" else "green",
        question=_usable(parse_question, text, QUESTION, problems),
        pairs=_usable(parse_pair_choice, text, CHOICE, problems),
        drawing=_usable(parse_drawing, text, DRAWING, problems),
        against=_usable(parse_against, text, COMPARISON, problems),
        risk=_usable(parse_risk, text, ("risk",), problems),
        problems=tuple(problems),
    )


def full_query(view: View, week: date, known_on: date) -> dict[str, str]:
    """Every parameter written out, week and as-known day frozen: the link that lasts."""
    rules = view.selection.rules
    return {
        "week": week.isoformat(),
        "known_on": (view.selection.known_on or known_on).isoformat(),
        "instrument": view.selection.instrument,
        "benchmark": view.selection.benchmark,
        "window": spell(rules.window),
        "threshold": spell(rules.threshold * 100),
        "margin": spell(rules.margin * 100),
        "exit_weeks": spell(rules.exit_weeks),
        "inverse": spell(view.selection.inverse),
        "basis": view.selection.basis.value,
        "range": view.range,
        "scale": view.scale,
        "lang": view.language,
        "rise": view.rise,
        **_conditions_query(view.conditions),
        **_full_question(view.question),
        **_full_choice(view.pairs),
        **_full_drawing(view.drawing),
        **_full_against(view.against),
        **({"risk": view.risk} if view.risk else {}),
    }


def spell(value: object) -> str:
    """Value as the address writes it; nothing chosen is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return spell_marks(tuple(value))
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)


def _choice(
    text: Mapping[str, str], name: str, choices: tuple[str, ...], default: str, problems: list[InvalidInput]
) -> str:
    value = text.get(name) or default
    if value in choices:
        return value
    problems.append(InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices)))
    return default


def _usable(
    parse: Callable[[Mapping[str, str]], Parsed],
    text: Mapping[str, str],
    names: Sequence[str],
    problems: list[InvalidInput],
) -> Parsed:
    """What parses after setting aside every parameter that breaks a rule."""
    wanted = {name: text[name] for name in names if text.get(name)}
    while True:
        try:
            return parse(wanted)
        except InvalidInput as problem:
            problems.append(problem)
            refused = (problem.parameter,) if problem.parameter in wanted else PAIR
            wanted = {name: value for name, value in wanted.items() if name not in refused}


def _conditions_query(conditions: Conditions) -> dict[str, str]:
    query: dict[str, str] = {}
    for (name, value), condition in zip(VALUE_OF.items(), conditions.all, strict=False):
        query |= {name: spell(condition.situation), value: spell(condition.value)}
    return {name: text for name, text in query.items() if text}


def _full_question(question: Question) -> dict[str, str]:
    written = {
        "from": spell(question.first),
        "over": spell(question.weeks),
        "level": spell(None if question.level is None else question.level * 100),
        "percentile": spell(question.percentile),
    }
    return {name: value for name, value in written.items() if value}


def _full_choice(choice: PairChoice) -> dict[str, str]:
    written = {
        "list": spell(choice.key),
        "sort": choice.sort.value,
        "weeks": spell(choice.weeks),
        "until": spell(choice.until),
    }
    return {name: value for name, value in written.items() if value}


def _full_drawing(drawing: Drawing) -> dict[str, str]:
    written = {
        "line": spell(drawing.line),
        "zoom": spell(drawing.zoom),
        "marks": spell_marks(drawing.marks),
        "same_scale": spell(drawing.same_scale),
    }
    return {name: value for name, value in written.items() if value}


def _full_against(against: Against) -> dict[str, str]:
    written = {
        "compare": spell(against.week),
        "regime": spell(against.regime),
        "context": spell(against.context) or ALL_WEEKS,
    }
    return {name: value for name, value in written.items() if value}
