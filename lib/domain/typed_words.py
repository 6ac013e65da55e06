"""Words somebody has typed into a form and not saved yet."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TypedWords:
    """What stands in one field of a form, as its author left it.

    Parameters
    ----------
    author
        Key of whoever typed.
    form, field
        Which form, with the record or week it is about, and which of its fields.
    text
        As typed.
    base
        Version of the record that stood in the form when the typing began.
    saved_at
        Instant of the last report, UTC.
    version
        Before saving, the version the author's tab has seen, 0 if none; afterwards the stored one.
    writer
        Name of the tab; a tab never conflicts with itself.
    """

    author: int
    form: str
    field: str
    text: str
    base: int
    saved_at: datetime
    version: int = 0
    writer: str = ""
