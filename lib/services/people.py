"""People: a name is all that is asked."""

import unicodedata

from lib.domain.errors import InvalidInput
from lib.domain.people import Person
from lib.services.desk import Desk

LONGEST_NAME = 40


def name_person(desk: Desk, name: str) -> Person:
    """Whoever has the name; somebody new becomes an analyst.

    Raises
    ------
    InvalidInput
        If the name is empty or too long.
    """
    visible = "".join(sign for sign in name if unicodedata.category(sign)[0] != "C")
    chosen = " ".join(visible.split())
    if not chosen:
        raise InvalidInput("person", "empty")
    if len(chosen) > LONGEST_NAME:
        raise InvalidInput("person", "too_long", value=len(chosen), highest=LONGEST_NAME)
    return desk.store.people.named(chosen)
