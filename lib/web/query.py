"""What an address asks for, parsed once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lib.domain.errors import InvalidInput
from lib.domain.pictures import LOOK, PictureFormat, PictureOrder, parse_order, refuse_look
from lib.domain.selection import Selection, parse_selection
from lib.settings import LANGUAGES

HOW = ("format", "lang")
STRENGTH = (
    "instrument",
    "benchmark",
    "window",
    "as_of",
    "known_on",
    "threshold",
    "margin",
    "exit_weeks",
    "inverse",
    "basis",
)
SUMMARY = ("as_of", "known_on")


class Format(StrEnum):
    """How figures are written."""

    JSON = "json"
    CSV = "csv"


FIGURES: tuple[str, ...] = tuple(Format)
FIGURES_AND_PICTURES: tuple[str, ...] = (*Format, *PictureFormat)


@dataclass(frozen=True, slots=True)
class Query:
    """A well-formed request.

    Parameters
    ----------
    selection
        Pair, week, as-known day and rules.
    format
        Of figures, JSON unless said.
    language
        Of names and messages.
    picture
        What is drawn instead of written, if a picture is wanted.
    """

    selection: Selection
    format: Format
    language: str
    picture: PictureOrder | None = None


def parse_query(
    given: Sequence[tuple[str, str]], allowed: Sequence[str], formats: Sequence[str], accepted_language: str
) -> Query:
    """Query from the parameters of an address.

    Parameters
    ----------
    given
        Names and raw values in the order of the address.
    allowed
        Names of the selection this address knows.
    formats
        What it can write or draw.
    accepted_language
        Language of the answer where the address names none.

    Raises
    ------
    InvalidInput
        Naming a parameter that is unknown, repeated or breaks a rule.
    """
    look = LOOK if PictureFormat.PNG in formats else ()
    text = once(given, (*allowed, *HOW, *look))
    selection = parse_selection({name: text[name] for name in allowed if name in text})
    form = choice(text, "format", formats, Format.JSON)
    language = choice(text, "lang", LANGUAGES, accepted_language)
    if form in tuple(PictureFormat):
        return Query(selection, Format.JSON, language, parse_order(form, language, text))
    refuse_look(text)
    return Query(selection, Format(form), language)


def once(given: Sequence[tuple[str, str]], allowed: Sequence[str]) -> dict[str, str]:
    """Raw text of each parameter.

    Raises
    ------
    InvalidInput
        Naming one that is unknown or repeated.
    """
    text: dict[str, str] = {}
    for name, value in given:
        if name not in allowed:
            raise InvalidInput(name[:40], "unknown_parameter", value=value[:40])
        if name in text:
            raise InvalidInput(name, "repeated", value=value[:40])
        text[name] = value
    return text


def choice(text: Mapping[str, str], name: str, choices: Sequence[str], default: str) -> str:
    """Value of a parameter, its default where it is absent or empty.

    Raises
    ------
    InvalidInput
        If it is none of its choices.
    """
    value = text.get(name) or default
    if value not in choices:
        raise InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices))
    return value
