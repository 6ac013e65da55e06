"""Saved lists of pairs, edited with a check of the version that was read."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, false, select

from lib.domain.errors import InvalidInput
from lib.domain.pair_lists import Pair, PairList, same_name
from lib.store.database import Database
from lib.store.schema_pairs import pair_lists
from lib.store.versioned_rows import add_row, change_row
from lib.store.versions import Topic, bump, take_turn


class PairLists:
    """Lists in the order in which they were made; what is removed is only put away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def lists(self, *, include_archived: bool = False) -> tuple[PairList, ...]:
        """Lists that are shown, or all."""
        with self._database.reading() as connection:
            return _read(connection, include_archived=include_archived)

    def save(self, wanted: PairList) -> PairList:
        """The list as stored: new when it has no key, otherwise changed.

        Raises
        ------
        InvalidInput
            If another list that is shown has the name.
        EditConflict
            If the stored list is not the version this edit started from.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        content: dict[str, Any] = {
            "name": wanted.name,
            "pairs": [[pair.instrument, pair.benchmark] for pair in wanted.pairs],
        }
        with self._database.writing() as connection:
            take_turn(connection, Topic.PAIR_LISTS)
            _require_free_name(connection, wanted)
            if wanted.key is None:
                key = add_row(connection, pair_lists, **content, archived=False)
                saved = replace(wanted, key=key, version=1, archived=False)
            else:
                content["archived"] = wanted.archived
                version = change_row(connection, pair_lists, wanted.key, wanted.version, **content)
                saved = replace(wanted, version=version)
            bump(connection, Topic.PAIR_LISTS)
        return saved

    def archive(self, key: int, version: int) -> None:
        """Offer the list no more; it is kept.

        Raises
        ------
        EditConflict
            If the stored list is not the version that was read.
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            change_row(connection, pair_lists, key, version, archived=True)
            bump(connection, Topic.PAIR_LISTS)


def _read(connection: Connection, *, include_archived: bool = False) -> tuple[PairList, ...]:
    wanted = select(pair_lists).order_by(pair_lists.c.key)
    if not include_archived:
        wanted = wanted.where(pair_lists.c.archived == false())
    return tuple(
        PairList(row.name, tuple(Pair(*pair) for pair in row.pairs), row.key, row.version, row.archived)
        for row in connection.execute(wanted)
    )


def _require_free_name(connection: Connection, wanted: PairList) -> None:
    """Looked up inside the writing transaction: of two that save at once, the second is told."""
    for other in _read(connection):
        if other.key != wanted.key and same_name(other.name, wanted.name):
            raise InvalidInput("list_name", "name_taken", value=wanted.name)
