"""A chart as a file: which form, which stretch of weeks, which colours, in which language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from lib.domain.drawing import DRAWING, Drawing, parse_drawing
from lib.domain.errors import InvalidInput
from lib.domain.selection import Range, Scale

STRETCH = ("range", "scale", *DRAWING)
LOOK = (*STRETCH, "mode")
Choice = TypeVar("Choice", bound=StrEnum)


class PictureFormat(StrEnum):
    """How a picture is written."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class Mode(StrEnum):
    """Colours of a picture."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """What somebody wants drawn, besides the pair and its rules."""

    format: PictureFormat
    language: str
    range: Range = Range.SINCE_2022
    scale: Scale = Scale.LINEAR
    mode: Mode = Mode.LIGHT
    drawing: Drawing = field(default_factory=Drawing)


def parse_order(form: str, language: str, text: Mapping[str, str]) -> PictureOrder:
    """Order from raw text; absent or empty parameters take their defaults.

    Raises
    ------
    InvalidInput
        Naming the first of ``LOOK`` that breaks a rule.
    """
    return PictureOrder(
        format=PictureFormat(form),
        language=language,
        range=_choice(text, "range", Range.SINCE_2022),
        scale=_choice(text, "scale", Scale.LINEAR),
        mode=_choice(text, "mode", Mode.LIGHT),
        drawing=parse_drawing({name: text[name] for name in DRAWING if name in text}),
    )


def refuse_look(text: Mapping[str, str], names: tuple[str, ...] = LOOK) -> None:
    """Complain about a parameter of pictures where it would do nothing."""
    for name in names:
        if text.get(name):
            raise InvalidInput(name, "only_for_pictures", value=text[name][:40])


def _choice(text: Mapping[str, str], name: str, default: Choice) -> Choice:
    choices, value = type(default), text.get(name) or default.value
    try:
        return choices(value)
    except ValueError:
        raise InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices)) from None
