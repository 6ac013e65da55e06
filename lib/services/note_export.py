"""Hand out everything analysts have written."""

from datetime import datetime

from lib.reports.notes_zip import notes_zip
from lib.services.desk import Desk


def export_notes(desk: Desk, now: datetime) -> bytes:
    """ZIP of all notes as Markdown, and of people, revisions, drafts and the watchlist as JSON.

    Brought into an empty store it makes the same desk again.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    return notes_zip(desk.store.desk.read(), now)
