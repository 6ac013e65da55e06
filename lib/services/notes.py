"""Weekly notes: open, type, save, restore, put away; with every rule checked first."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from lib.domain.errors import InvalidInput
from lib.domain.note_twins import outdated_translation
from lib.domain.notes import (
    Archival,
    Conflict,
    Draft,
    Note,
    NoteAddress,
    NoteSave,
    NoteState,
    Presence,
    Revision,
)
from lib.domain.people import Person
from lib.services.desk import Desk
from lib.services.living_facts import facts_to_save
from lib.services.note_rules import checked_address, checked_content, checked_name, publishable


@dataclass(frozen=True, slots=True)
class OpenNote:
    """Everything about one address.

    Parameters
    ----------
    note
        What the team has, put away or not; ``None`` where nobody has saved one.
    draft
        What the reader has typed and not saved; ``None`` if it says what the note says.
    twin
        The note of the same week in the other language, unless it is put away.
    outdated
        Address of the translation, if its original was changed after it; neither is put away.
    """

    note: Note | None
    draft: Draft | None
    twin: Note | None
    outdated: NoteAddress | None


def choose_person(desk: Desk, name: str) -> Person:
    """Whoever goes by a name; somebody new is an analyst.

    Raises
    ------
    InvalidInput
        If the name is empty or too long.
    """
    return desk.store.people.named(checked_name(name))


def open_note(desk: Desk, address: NoteAddress, person: int | None = None) -> OpenNote:
    """What is known about a week and language.

    Parameters
    ----------
    desk
        The open desk.
    address
        Week and language, existing or not.
    person
        Key of whoever wants to edit; without, no draft is looked for.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    note, twin = desk.store.notes.note(address), _shown(desk.store.notes.note(address.twin))
    draft = None if person is None else desk.store.drafts.draft(person, address)
    if note and draft and draft.content == note.content:
        draft = None
    outdated = outdated_translation(note, twin) if twin and note and not note.archived else None
    return OpenNote(note, draft, twin, outdated.address if outdated else None)


def _shown(note: Note | None) -> Note | None:
    return None if note is None or note.archived else note


def latest_note(desk: Desk, language: str, as_of: date) -> Note | None:
    """Published note of the newest week not after a day."""
    return desk.store.notes.latest(language, as_of)


def save_draft(desk: Desk, draft: Draft, now: datetime) -> Draft | Conflict:
    """What an author has typed, stored; to be called on every pause, and again when in doubt.

    ``draft.saved_at`` is replaced by ``now``. Emptiness is no fault of a draft.

    Returns
    -------
    Draft or Conflict
        See ``Drafts.save``: another tab of the same author may have been first.

    Raises
    ------
    InvalidInput
        If there is no such completed week, or something is too long; the stored
        draft stays as it was.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    address, content = checked_address(draft.address, now), checked_content(draft.content)
    return desk.store.drafts.save(replace(draft, address=address, content=content, saved_at=now))


def save_note(desk: Desk, save: NoteSave, now: datetime) -> Note | Conflict:
    """The note with one more revision: shared as a draft or published, as ``save.state`` says.

    Placeholders of a published note are frozen, see ``facts_to_save``.

    Returns
    -------
    Note or Conflict
        See ``NoteTable.save``: somebody else may have been first.

    Raises
    ------
    InvalidInput
        If there is no such completed week, title or text are empty, or something
        is too long; nothing is stored.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    address, content = checked_address(save.address, now), publishable(save.content)
    usable = replace(save, address=address, content=content)
    return desk.store.notes.save(replace(usable, facts=facts_to_save(desk, usable, now)), now)


def restore_revision(desk: Desk, note: Note, number: int, author: int, now: datetime) -> Note | Conflict:
    """The note with an older revision's words as its newest revision; facts and reasons come with them.

    Raises
    ------
    InvalidInput
        If there is no revision of that number.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    wanted = desk.store.notes.revision(note.address, number)
    if wanted is None:
        raise InvalidInput("revision", "no_such_revision", value=number)
    restored = NoteSave(
        note.address,
        wanted.content,
        author,
        base=note.revision,
        state=NoteState.DRAFT,
        facts=wanted.facts,
        reasons=wanted.reasons,
        restored_from=number,
    )
    return desk.store.notes.save(restored, now)


def discard_draft(desk: Desk, draft: Draft) -> bool:
    """Whether the draft was still as it was read, and so is gone."""
    return desk.store.drafts.discard(draft.author, draft.address, draft.version)


def archive_note(desk: Desk, note: Note, person: Person, now: datetime) -> None:
    """Put a note away: readers no longer meet it, its address still shows it; nothing is deleted.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    desk.store.notes.archive(note.address, note.version, Archival(person, now))


def take_back_note(desk: Desk, note: Note) -> None:
    """Show readers again what was put away.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    desk.store.notes.archive(note.address, note.version, archived=False)


def note_history(desk: Desk, address: NoteAddress) -> tuple[Revision, ...]:
    """All revisions, newest first."""
    return desk.store.notes.revisions(address)


def say_present(desk: Desk, person: int, address: NoteAddress, now: datetime) -> tuple[Presence, ...]:
    """Say that somebody is editing, and hear who else is; to be repeated every 10 seconds."""
    desk.store.presence.arrive(person, address, now)
    return tuple(one for one in desk.store.presence.present(address, now) if one.person.key != person)


def say_gone(desk: Desk, person: int, address: NoteAddress) -> None:
    """Say that somebody has stopped editing."""
    desk.store.presence.leave(person, address)
