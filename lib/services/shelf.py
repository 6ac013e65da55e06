"""Texts an author decided against: kept once, offered again."""

from datetime import datetime

from lib.domain.notes import NoteAddress, NoteContent
from lib.domain.shelf import TextPutAway
from lib.services.desk import Desk


def texts_put_away(desk: Desk, author: int, address: NoteAddress) -> tuple[TextPutAway, ...]:
    """Everything the author decided against, the newest first."""
    return desk.store.shelf.texts(author, address)


def put_text_away(desk: Desk, author: int, address: NoteAddress, content: NoteContent, now: datetime) -> None:
    """Keep a text, unless it is empty or kept already.

    Raises
    ------
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    kept = {one.content for one in texts_put_away(desk, author, address)}
    if content not in kept and (content.title.strip() or content.text.strip()):
        desk.store.shelf.put_away(author, address, content, now)
