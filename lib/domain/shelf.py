"""What an author decided against, kept beside his draft."""

from dataclasses import dataclass
from datetime import datetime

from lib.domain.notes import NoteContent


@dataclass(frozen=True, slots=True)
class TextPutAway:
    """A text its author decided against at an instant, UTC; ``number`` grows from one to the next."""

    number: int
    content: NoteContent
    put_away_at: datetime
