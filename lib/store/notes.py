"""The team's notes: every save is a revision that never changes."""

from datetime import date, datetime

from sqlalchemy import false

from lib.domain.notes import Archival, Conflict, Note, NoteAddress, NoteSave, NoteState, Revision
from lib.store.database import Database
from lib.store.note_rows import archival_values, at, find_note, find_revision, note_of, noted, revised, revision_of
from lib.store.note_writing import change_note, write_note
from lib.store.schema_notes import note_revisions, notes
from lib.store.versions import Topic, bump, take_turn


class NoteTable:
    """Notes by week and language, with all their revisions.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, address: NoteAddress) -> Note | None:
        """The note as it stands, put away or not; ``None`` where nobody saved one."""
        with self._database.reading() as connection:
            return find_note(connection, address)

    def latest(self, language: str, as_of: date) -> Note | None:
        """Published note of the newest week not after a day, those put away apart."""
        shown = (notes.c.state == NoteState.PUBLISHED, notes.c.archived == false())
        wanted = noted().where(notes.c.language == language, notes.c.week <= as_of, *shown)
        with self._database.reading() as connection:
            row = connection.execute(wanted.order_by(notes.c.week.desc()).limit(1)).mappings().first()
        return note_of(row) if row else None

    def revisions(self, address: NoteAddress) -> tuple[Revision, ...]:
        """All revisions of a note, newest first."""
        wanted = revised().where(*at(note_revisions, address)).order_by(note_revisions.c.number.desc())
        with self._database.reading() as connection:
            return tuple(revision_of(row) for row in connection.execute(wanted).mappings())

    def revision(self, address: NoteAddress, number: int) -> Revision | None:
        """One revision, if there is one of that number."""
        with self._database.reading() as connection:
            return find_revision(connection, address, number)

    def save(self, save: NoteSave, now: datetime) -> Note | Conflict:
        """The note as it stands after the save, or what stands in its way.

        One transaction appends the revision, changes the note and takes the
        author's draft away, if it says the same or came from the same tab. A save
        may be repeated when its answer was lost: what an older ``base`` brings and
        the newest revision says already appends nothing. A note that was put away
        comes back.

        Returns
        -------
        Note or Conflict
            ``Conflict`` if the newest revision is not ``save.base`` and says
            something else; then nothing is stored.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.NOTES)
            return write_note(connection, save, now)

    def archive(
        self, address: NoteAddress, version: int, archival: Archival | None = None, *, archived: bool = True
    ) -> None:
        """Put the note away and say by whom and when, or take it back.

        Raises
        ------
        EditConflict
            If the note is not the version that was read.
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            change_note(connection, address, version, archived=archived, **archival_values(archival))
            bump(connection, Topic.NOTES)
