"""Everything analysts have written, as one value: what an export holds and an import brings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lib.domain.errors import InvalidInput
from lib.domain.notes import Archival, Draft, NoteAddress, Revision
from lib.domain.people import Person

PartRows = Mapping[str, Sequence[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note with its whole history.

    Parameters
    ----------
    address
        Week and language.
    revisions
        Oldest first, numbered from 1 without a gap.
    version
        See ``Note.version``.
    archived, archival
        Whether it has been put away, by whom and when; see ``Note``.
    """

    address: NoteAddress
    revisions: tuple[Revision, ...]
    version: int
    archived: bool = False
    archival: Archival | None = None


@dataclass(frozen=True, slots=True)
class DeskPart:
    """Tables of another room (the risk watchlist) as plain JSON rows, people by name.

    ``untouched`` says that nobody has worked in it since the first start, so
    that it may be replaced as a whole.
    """

    rows: PartRows
    untouched: bool = False


@dataclass(frozen=True, slots=True)
class DeskContents:
    """People, notes, drafts and the parts of other rooms; keys of people hold within the value only."""

    people: tuple[Person, ...] = ()
    notes: tuple[StoredNote, ...] = ()
    drafts: tuple[Draft, ...] = ()
    parts: Mapping[str, DeskPart] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteAddition:
    """Revisions to append to one note.

    ``after`` is the number of revisions it must have then, 0 for none;
    ``version`` the one a new note is to have.
    """

    address: NoteAddress
    after: int
    revisions: tuple[Revision, ...]
    archived: bool = False
    version: int = 1
    archival: Archival | None = None


@dataclass(frozen=True, slots=True)
class DeskAddition:
    """What an import stores, all of it or nothing."""

    people: tuple[Person, ...] = ()
    notes: tuple[NoteAddition, ...] = ()
    drafts: tuple[Draft, ...] = ()
    parts: Mapping[str, PartRows] = field(default_factory=dict)


class ImportAction(StrEnum):
    """What an import does with one thing."""

    CREATE = "create"
    CHANGE = "change"
    SKIP = "skip"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One line of an import's preview.

    Parameters
    ----------
    name
        File, or part of a copy (``data.json: risks``).
    action
        What will be done.
    address
        The note, where it is one.
    title
        Its title, where it has one.
    reason
        Why it is skipped or refused, to be described, not raised; ``None`` where
        there is nothing new.
    """

    name: str
    action: ImportAction
    address: NoteAddress | None = None
    title: str = ""
    reason: InvalidInput | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do, line by line, and the addition that does it."""

    rows: tuple[ImportRow, ...]
    addition: DeskAddition

    def count(self, action: ImportAction) -> int:
        """Lines with an action."""
        return sum(row.action is action for row in self.rows)
