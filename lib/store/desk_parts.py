"""Other rooms' tables that go with the notes when everything is exported.

A room joins by one line in ``PARTS``: its tables, parents first, and the topic
its caches listen to. Rows are exported as plain JSON; columns that point to
people carry names. A part is imported as a whole, and only where nobody has
worked in it yet.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from lib.domain.desk_contents import DeskPart, PartRows
from lib.domain.errors import InvalidInput
from lib.domain.events import STARTING_EVENTS
from lib.store.plain_rows import plain, typed
from lib.store.schema import events
from lib.store.schema_annotations import annotations
from lib.store.schema_notes import figure_reasons, people, texts_put_away
from lib.store.schema_pairs import pair_lists
from lib.store.schema_risks import risk_log, risk_reviews, risks
from lib.store.schema_typed_words import typed_words
from lib.store.sequences import advance_sequences
from lib.store.versions import Topic, bump, take_turn


@dataclass(frozen=True, slots=True)
class Part:
    """Tables that are exported and replaced together."""

    tables: tuple[Table, ...]
    topic: Topic
    is_untouched: Callable[[Connection], bool]


def read_part(connection: Connection, part: Part, names: Mapping[int, str]) -> DeskPart:
    """All rows of a part, in the order of their keys."""
    rows = {table.name: _rows(connection, table, names) for table in part.tables}
    return DeskPart(rows, part.is_untouched(connection))


def replace_part(connection: Connection, part: Part, rows: PartRows, keys: Mapping[str, int]) -> None:
    """Put a part's rows in the place of those that are there.

    Raises
    ------
    InvalidInput
        If the rows are not this part's.
    """
    values = _values(part, rows, keys)
    take_turn(connection, part.topic)
    for table in reversed(part.tables):
        connection.execute(delete(table))
    for table in part.tables:
        if values[table.name]:
            connection.execute(insert(table), values[table.name])
    advance_sequences(connection, part.tables)
    bump(connection, part.topic)


def _risks_are_untouched(connection: Connection) -> bool:
    edited = select(func.count()).select_from(risks).where((risks.c.version > 1) | risks.c.archived)
    return _are_empty(risk_reviews, risk_log)(connection) and not connection.scalar(edited)


def _events_are_untouched(connection: Connection) -> bool:
    edited = select(func.count()).select_from(events).where((events.c.version > 1) | events.c.archived)
    return _count(connection, events) == len(STARTING_EVENTS) and not connection.scalar(edited)


def _are_empty(*tables: Table) -> Callable[[Connection], bool]:
    return lambda connection: not any(_count(connection, table) for table in tables)


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


SHELF = (figure_reasons, texts_put_away, typed_words)

PARTS = {
    "risks": Part((risks, risk_reviews, risk_log), Topic.RISKS, _risks_are_untouched),
    "annotations": Part((annotations,), Topic.ANNOTATIONS, _are_empty(annotations)),
    "events": Part((events,), Topic.EVENTS, _events_are_untouched),
    "pair_lists": Part((pair_lists,), Topic.PAIR_LISTS, _are_empty(pair_lists)),
    "shelf": Part(SHELF, Topic.DRAFTS, _are_empty(*SHELF)),
}


def _rows(connection: Connection, table: Table, names: Mapping[int, str]) -> list[dict[str, Any]]:
    wanted = select(table).order_by(*table.primary_key)
    rows = [plain(table, row) for row in connection.execute(wanted).mappings().all()]
    pointing = _people_columns(table)
    return [{**row, **{column: names.get(row[column]) for column in pointing}} for row in rows]


def _values(part: Part, rows: PartRows, keys: Mapping[str, int]) -> dict[str, list[dict[str, Any]]]:
    try:
        return {
            table.name: [_with_keys(table, typed(table, row), keys) for row in rows[table.name]]
            for table in part.tables
        }
    except (KeyError, TypeError, ValueError) as wrong:
        raise InvalidInput("file", "unreadable_copy", value=str(wrong)[:80]) from wrong


def _with_keys(table: Table, row: dict[str, Any], keys: Mapping[str, int]) -> dict[str, Any]:
    pointing = {column: row[column] for column in _people_columns(table)}
    return {**row, **{column: None if name is None else keys[name] for column, name in pointing.items()}}


def _people_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.references(people.c.key)]
