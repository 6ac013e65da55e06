"""What readers were shown of a note."""

from datetime import UTC, date

from lib.domain.notes import NoteAddress, NoteState, Revision
from lib.services.desk import Desk


def published_revision(desk: Desk, address: NoteAddress, known_on: date | None = None) -> Revision | None:
    """Newest published revision of a note; none before the first.

    Parameters
    ----------
    known_on
        The one that was there at the end of that day.
    """
    return next((one for one in desk.store.notes.revisions(address) if _shown(one, known_on)), None)


def _shown(revision: Revision, known_on: date | None) -> bool:
    in_time = known_on is None or revision.saved_at.astimezone(UTC).date() <= known_on
    return in_time and revision.state is NoteState.PUBLISHED
