"""Named events: save and archive, with every rule checked first."""

from dataclasses import replace

from lib.domain.errors import InvalidInput
from lib.domain.events import Event
from lib.services.desk import Desk
from lib.services.one_line import one_line

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
        replace(
            event,
            name_en=one_line(event.name_en, "name_en", LONGEST_NAME),
            name_ja=one_line(event.name_ja, "name_ja", LONGEST_NAME),
        )
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
