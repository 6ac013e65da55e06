"""Text without signs that cannot be seen and could deceive."""

import re

LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters; tab and line feed stay
    "\u00ad\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing round
    "\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff"  # annotation anchors, private use, halves of a character
    "]"
)


def visible_text(text: str) -> str:
    """Lines of visible text, ending in line feeds.

    Every line end becomes a line feed; control, direction and other invisible
    characters are removed, for they carry no word. What joins emoji and letters
    (U+200D, U+200C, variation selectors) stays.
    """
    return INVISIBLE.sub("", LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Visible text on one line, single blanks between words."""
    return " ".join(visible_text(text).split())
