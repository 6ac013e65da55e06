"""Named events: save and archive, with every rule checked first."""

import unicodedata
from dataclasses import replace

from lib.domain.errors import InvalidInput
from lib.domain.events import Event
from lib.services.desk import Desk

LONGEST_NAME = 60


def save_event(desk: Desk, event: Event) -> Event:
    """Store a new event, or a change to the version that was read.

    Raises
    ------
    InvalidInput
        Naming the field that breaks a rule.
    EditConflict
        If somebody saved first; nothing is overwritten.
    """
    if event.last < event.first:
        raise InvalidInput("last", "last_before_first", value=event.last)
    if event.importance not in {1, 2, 3}:
        raise InvalidInput("importance", "out_of_range", value=event.importance, lowest=1, highest=3)
    return desk.store.events.save(
        replace(event, name_en=_name(event.name_en, "name_en"), name_ja=_name(event.name_ja, "name_ja"))
    )


def archive_event(desk: Desk, event: Event) -> None:
    """Take an event off the charts; it is kept.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    if event.key is not None:
        desk.store.events.archive(event.key, event.version)


def _name(text: str, parameter: str) -> str:
    """Name on one line, without characters that cannot be seen."""
    words = " ".join(text.split())
    visible = "".join(sign for sign in words if unicodedata.category(sign) not in {"Cc", "Cf", "Co", "Cs"})
    name = " ".join(visible.split())
    if not name:
        raise InvalidInput(parameter, "empty")
    if len(name) > LONGEST_NAME:
        raise InvalidInput(parameter, "too_long", value=len(name), highest=LONGEST_NAME)
    return name
