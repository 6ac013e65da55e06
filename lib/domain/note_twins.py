"""The Japanese and the English note of one week: which is the translation, and whether it is up to date."""

from lib.domain.notes import Note


def outdated_translation(one: Note, twin: Note) -> Note | None:
    """Whichever of two twins was written second, if the first was changed after it.

    Saving the translation once more, unchanged if need be, says that it is up to date.
    """
    original, translation = sorted((one, twin), key=lambda note: (note.created_at, note.address))
    return translation if translation.changed_at < original.changed_at else None
