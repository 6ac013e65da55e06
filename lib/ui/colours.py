"""Direction in colour, besides its arrow and sign."""

from typing import Literal

from lib.ui.reader import Reader

Colour = Literal["green", "red", "gray"]
TABLE_INK = {"green": "#12876A", "red": "#C4562E", "gray": "#7C848E"}


def direction_colour(reader: Reader, value: float | None) -> Colour:
    """Colour of a change; grey when it is zero or not known."""
    if not value:
        return "gray"
    rises = value > 0
    return "green" if rises == (reader.view.rise == "green") else "red"


def mark(reader: Reader, text: str, value: float | None) -> str:
    """Text in the colour of its change, as Markdown."""
    return f":{direction_colour(reader, value)}[**{text}**]"
