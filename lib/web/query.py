"""What an address asks for, parsed once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lib.domain.errors import InvalidInput
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
)
SUMMARY = ("as_of", "known_on")


class Format(StrEnum):
    """How an answer is written."""

    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Query:
    """A well-formed request.

    Parameters
    ----------
    selection
        Pair, week, as-known day and rules.
    format
        JSON unless said.
    language
        Of names and messages.
    """

    selection: Selection
    format: Format
    language: str


def parse_query(given: Sequence[tuple[str, str]], allowed: Sequence[str], accepted_language: str) -> Query:
    """Query from the parameters of an address.

    Parameters
    ----------
    given
        Names and raw values in the order of the address.
    allowed
        Names of the selection this address knows.
    accepted_language
        Language of the answer where the address names none.

    Raises
    ------
    InvalidInput
        Naming a parameter that is unknown, repeated or breaks a rule.
    """
    text = _once(given, (*allowed, *HOW))
    return Query(
        selection=parse_selection({name: text[name] for name in allowed if name in text}),
        format=Format(_choice(text, "format", tuple(Format), Format.JSON)),
        language=_choice(text, "lang", LANGUAGES, accepted_language),
    )


def _once(given: Sequence[tuple[str, str]], allowed: Sequence[str]) -> dict[str, str]:
    text: dict[str, str] = {}
    for name, value in given:
        if name not in allowed:
            raise InvalidInput(name[:40], "unknown_parameter", value=value[:40])
        if name in text:
            raise InvalidInput(name, "repeated", value=value[:40])
        text[name] = value
    return text


def _choice(text: Mapping[str, str], name: str, choices: Sequence[str], default: str) -> str:
    value = text.get(name) or default
    if value not in choices:
        raise InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices))
    return value
