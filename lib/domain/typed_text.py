"""Text as people type and paste it: taken as it is, or refused with a reason, never changed behind their back."""

import unicodedata
from urllib.parse import urlsplit

from lib.domain.errors import InvalidInput

TURNS_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
MOST_DIGITS = 9
UNSEEN = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}


def whole_number(text: str) -> int | None:
    """Number of an address or a cookie, small enough for every database; ``None`` if it is something else."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def typed_line(text: str, parameter: str, longest: int, *, may_be_empty: bool = False) -> str:
    """Text on one line, blanks at its ends and doubled ones taken out.

    Raises
    ------
    InvalidInput
        If it is empty and may not be, too long, or holds signs nobody can see
        that control a terminal or turn the reading direction.
    """
    line = " ".join(typed_text(text, parameter, longest).split())
    if not may_be_empty and all(unicodedata.category(sign) in UNSEEN for sign in line):
        raise InvalidInput(parameter, "empty")
    return line


def typed_text(text: str, parameter: str, longest: int) -> str:
    """Text of several lines, their ends written as one newline; may be empty.

    Raises
    ------
    InvalidInput
        As for one line.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
    for sign in whole:
        if sign in TURNS_DIRECTION or (sign != "\n" and unicodedata.category(sign) in {"Cc", "Cs"}):
            raise InvalidInput(parameter, "unseen_sign", value=f"U+{ord(sign):04X}")
    if len(whole) > longest:
        raise InvalidInput(parameter, "too_long", value=len(whole), highest=longest)
    return whole


def typed_links(text: str, parameter: str, most: int, longest: int) -> tuple[str, ...]:
    """Addresses of the web, one a line, none twice.

    Raises
    ------
    InvalidInput
        If one is no http or https address, holds a blank, is too long, or there are too many.
    """
    lines = [typed_line(line, parameter, longest) for line in text.splitlines() if line.strip()]
    links = tuple(dict.fromkeys(lines))
    for link in links:
        if " " in link:
            raise InvalidInput(parameter, "link_with_blank", value=link[:60])
        if not _is_web_address(link):
            raise InvalidInput(parameter, "not_a_link", value=link[:60])
    if len(links) > most:
        raise InvalidInput(parameter, "too_many", value=len(links), highest=most)
    return links


def _is_web_address(link: str) -> bool:
    try:
        parts = urlsplit(link)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # an IPv6 address that is none
        return False
