"""Weekly notes: what is written, who wrote it, and what happens when two write at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from lib.domain.people import Person

NOTE_LANGUAGES = ("ja", "en")


class NoteState(StrEnum):
    """Whether a note is shown to readers."""

    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, order=True)
class NoteAddress:
    """Where a note is, for ever: the last session of its completed week, and its language."""

    week: date
    language: str

    @property
    def twin(self) -> "NoteAddress":
        """The same week in the other language."""
        return NoteAddress(self.week, "en" if self.language == "ja" else "ja")


@dataclass(frozen=True, slots=True)
class NoteContent:
    """What a person wrote.

    Parameters
    ----------
    title
        One line.
    text
        Markdown.
    tags
        Words to find it by, in the writer's order, none twice.
    risks
        Keys of the risks it is about, as text.
    annotations
        Keys of the chart annotations it explains, as text.
    """

    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    annotations: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """Title and text as one text, to be compared with another."""
        return f"{self.title}\n\n{self.text}".strip()


@dataclass(frozen=True, slots=True)
class Archival:
    """Who put a note away, and when (UTC)."""

    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """The team's note for one week in one language, as it stands.

    Parameters
    ----------
    address
        Week and language.
    content
        What its newest revision says.
    author
        Who wrote the first revision.
    state
        Draft or published; a published note never becomes a draft again.
    revision
        Number of the newest revision: the ``base`` of an edit that starts here.
    version
        Grows with every change of the row, archiving included.
    created_at, changed_at
        Instants of the first and the newest revision, UTC.
    archived
        Whether it has been put away.
    archival
        By whom and when; ``None`` where it is not, or nobody knows.
    """

    address: NoteAddress
    content: NoteContent
    author: Person
    state: NoteState
    revision: int
    version: int
    created_at: datetime
    changed_at: datetime
    archived: bool = False
    archival: Archival | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """One save of a note; it never changes.

    Parameters
    ----------
    address
        The note.
    number
        1, 2, 3 … within the note.
    author
        Who saved it.
    saved_at
        Instant, UTC; never before that of an older revision.
    state
        What the note was with this save.
    content
        What was written.
    facts
        Placeholders frozen at publication, with their vintage (JSON).
    reasons
        Why figures that the check marked as wrong were kept (JSON).
    restored_from
        Number of the revision whose content was taken up again, if it was.
    """

    address: NoteAddress
    number: int
    author: Person
    saved_at: datetime
    state: NoteState
    content: NoteContent
    facts: Mapping[str, object] = field(default_factory=dict)
    reasons: Mapping[str, object] = field(default_factory=dict)
    restored_from: int | None = None


@dataclass(frozen=True, slots=True)
class NoteSave:
    """One save of a note, as somebody asks for it.

    Parameters
    ----------
    address
        The note, new or not.
    content
        What it is to say.
    author
        Key of the person who saves.
    base
        Revision the edit started from (``Note.revision``), 0 where there was no note.
    state
        What it is to be; a published note stays published whatever is asked.
    facts, reasons
        See ``Revision``.
    restored_from
        See ``Revision``.
    writer
        Browser tab the save comes from (``Draft.writer``).
    """

    address: NoteAddress
    content: NoteContent
    author: int
    base: int = 0
    state: NoteState = NoteState.PUBLISHED
    facts: Mapping[str, object] = field(default_factory=dict)
    reasons: Mapping[str, object] = field(default_factory=dict)
    restored_from: int | None = None
    writer: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one author has typed and not yet saved for the team.

    Parameters
    ----------
    address
        The note it is to become.
    author
        Key of the person.
    content
        What was typed.
    base
        Revision it started from, 0 where there was no note.
    version
        Grows with every autosave.
    writer
        Browser tab that typed it last; its next autosave is never a conflict with itself.
    saved_at
        Instant, UTC.
    """

    address: NoteAddress
    author: int
    content: NoteContent
    base: int
    version: int
    writer: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody has a note open for editing since an instant, UTC."""

    address: NoteAddress
    person: Person
    since: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else saved first; nothing was overwritten and nothing is lost.

    Parameters
    ----------
    mine
        What was to be saved.
    theirs
        What is stored.
    ancestor
        What both started from; ``None`` where it is not known.
    base
        What the next attempt has to name to go over ``theirs``: the revision of
        a note, the version of a draft.
    author
        Who saved ``theirs``.
    saved_at
        When, UTC.
    """

    mine: NoteContent
    theirs: NoteContent
    ancestor: NoteContent | None
    base: int
    author: Person
    saved_at: datetime
