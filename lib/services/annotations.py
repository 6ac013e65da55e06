"""Annotations: save and archive, with every rule checked first."""

from dataclasses import replace

from lib.domain.annotations import Annotation
from lib.domain.errors import InvalidInput
from lib.services.desk import Desk
from lib.services.one_line import one_line

LONGEST_TEXT = 80


def save_annotation(desk: Desk, annotation: Annotation) -> Annotation:
    """Store a new annotation, or a change to the version that was read.

    Raises
    ------
    InvalidInput
        Naming the field that breaks a rule.
    EditConflict
        If somebody saved first; nothing is overwritten.
    """
    if annotation.last < annotation.first:
        raise InvalidInput("last", "last_before_first", value=annotation.last)
    return desk.store.annotations.save(
        replace(
            annotation,
            text_en=one_line(annotation.text_en, "text_en", LONGEST_TEXT),
            text_ja=one_line(annotation.text_ja, "text_ja", LONGEST_TEXT),
        )
    )


def archive_annotation(desk: Desk, annotation: Annotation) -> None:
    """Take an annotation off the chart; it is kept.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    if annotation.key is not None:
        desk.store.annotations.archive(annotation.key, annotation.version)
