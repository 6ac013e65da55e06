"""A database that can be read and written, whichever it is."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from lib.store.failures import translated

HASTE = 1.0
"""Seconds that a hasty transaction waits for others."""


class Database:
    """One pool of connections, used by many threads: single reads, and writes in one transaction each.

    Parameters
    ----------
    reader
        Engine whose statements stand alone, outside any transaction.
    writer
        The same engine with transactions.
    snapshots
        The same engine with transactions in which nothing seems to change.
    hasty
        The same engine with transactions that wait for others no longer than ``HASTE``.
    read_only
        Whether writing is known to be impossible.
    """

    def __init__(
        self, reader: Engine, writer: Engine, snapshots: Engine, hasty: Engine, *, read_only: bool = False
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._snapshots = snapshots
        self._hasty = hasty
        self.read_only = read_only

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Connection for questions.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with translated(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Connection whose questions all see the database as it was at the first of them.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with translated(), self._snapshots.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, *, hasty: bool = False) -> Iterator[Connection]:
        """Connection whose changes all arrive when the block ends well, and otherwise none.

        Parameters
        ----------
        hasty
            For what is soon tried again by itself: rather fail than keep a page waiting.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with translated(), (self._hasty if hasty else self._writer).begin() as connection:
            yield connection

    def close(self) -> None:
        """Give all connections back."""
        self._reader.dispose()
