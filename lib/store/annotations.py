"""Annotations of pairs, edited with a check of the version that was read."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import and_, false, or_, select

from lib.domain.annotations import Annotation
from lib.store.database import Database
from lib.store.schema_annotations import annotations
from lib.store.versioned_rows import add_row, change_row
from lib.store.versions import Topic, bump


class AnnotationTable:
    """Annotations in the order of time; what is removed is only put away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_pair(self, one: str, other: str, *, include_archived: bool = False) -> tuple[Annotation, ...]:
        """Annotations of a pair, whichever of the two stands above the line."""
        this, mirrored = _is_pair(one, other), _is_pair(other, one)
        wanted = select(annotations).where(or_(this, mirrored))
        if not include_archived:
            wanted = wanted.where(annotations.c.archived == false())
        ordered = wanted.order_by(annotations.c.first, annotations.c.last, annotations.c.key)
        with self._database.reading() as connection:
            return tuple(Annotation(**row) for row in connection.execute(ordered).mappings())

    def every(self, *, include_archived: bool = False) -> tuple[Annotation, ...]:
        """Annotations of all pairs."""
        wanted = select(annotations).order_by(annotations.c.first, annotations.c.last, annotations.c.key)
        if not include_archived:
            wanted = wanted.where(annotations.c.archived == false())
        with self._database.reading() as connection:
            return tuple(Annotation(**row) for row in connection.execute(wanted).mappings())

    def save(self, annotation: Annotation) -> Annotation:
        """The annotation as stored: new when it has no key, otherwise changed.

        Raises
        ------
        EditConflict
            If the stored annotation is not the version this edit started from.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            if annotation.key is None:
                saved = replace(annotation, key=add_row(connection, annotations, **_content(annotation)), version=1)
            else:
                key, version = annotation.key, annotation.version
                version = change_row(connection, annotations, key, version, **_content(annotation))
                saved = replace(annotation, version=version)
            bump(connection, Topic.ANNOTATIONS)
        return saved

    def archive(self, key: int, version: int) -> None:
        """Show the annotation no more.

        Raises
        ------
        EditConflict
            If the stored annotation is not the version that was read.
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            change_row(connection, annotations, key, version, archived=True)
            bump(connection, Topic.ANNOTATIONS)


def _is_pair(instrument: str, benchmark: str) -> Any:  # noqa: ANN401  a condition of SQLAlchemy
    return and_(annotations.c.instrument == instrument, annotations.c.benchmark == benchmark)


def _content(annotation: Annotation) -> dict[str, Any]:
    return {name: value for name, value in asdict(annotation).items() if name not in {"key", "version"}}
