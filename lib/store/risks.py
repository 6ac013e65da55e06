"""The risk book: risks edited with a check of the version that was read; reviews and log lines only ever added."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, Table, false, insert, select

from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.folding import folded
from lib.domain.people import Person, Role
from lib.domain.risk_history import LogEntry, Review, Watchlist
from lib.domain.risks import Risk
from lib.store.database import Database
from lib.store.risk_rows import entry_of, review_of, risk_of, row_of_entry, row_of_review, row_of_risk
from lib.store.schema_notes import people
from lib.store.schema_risks import risk_log, risk_reviews, risks
from lib.store.versioned_rows import add_row, change_row
from lib.store.versions import Topic, bump, number_of, take_turn


class RiskBook:
    """Risks, their weekly reviews and their logs.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> int:
        """Number that grows with every change of the book: a key for caches."""
        return number_of(self._database, Topic.RISKS)

    def read(self) -> Watchlist:
        """The whole book.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.reading() as connection:
            known = {row.key: Person(row.key, row.name, Role(row.role)) for row in connection.execute(select(people))}
            return Watchlist(
                tuple(risk_of(row) for row in _in_order(connection, risks)),
                tuple(review_of(row, known[row["author"]]) for row in _in_order(connection, risk_reviews, "week")),
                tuple(
                    entry_of(row, None if row["author"] is None else known[row["author"]])
                    for row in _in_order(connection, risk_log, "week")
                ),
            )

    def save(self, risk: Risk, line: LogEntry | None = None) -> Risk:
        """The risk as stored: new when it has no key, otherwise changed.

        Parameters
        ----------
        risk
            Names already checked, but for others of the same name.
        line
            Written into the log with it; its ``risk`` is filled in.

        Raises
        ------
        InvalidInput
            If another risk, put away or not, has one of its names.
        EditConflict
            If the stored risk is not the version this edit started from.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.RISKS)
            _refuse_double(connection, risk)
            saved = _insert(connection, risk) if risk.key is None else _change(connection, risk, risk.key)
            if line is not None and saved.key is not None:
                connection.execute(insert(risk_log), row_of_entry(replace(line, risk=saved.key)))
            bump(connection, Topic.RISKS)
        return saved

    def review(self, review: Review, seen: int | None, lines: Sequence[LogEntry] = ()) -> Review:
        """The review as stored, together with its lines in the log.

        Parameters
        ----------
        review
            What was answered.
        seen
            Key of the newest review of that risk when the answer was given.
        lines
            Written into the log with it.

        Raises
        ------
        EditConflict
            If somebody has reviewed the risk since, or put it away, or it is gone; nothing is stored.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.RISKS)
            newest = select(risk_reviews.c.key).where(risk_reviews.c.risk == review.risk)
            last = connection.scalar(newest.order_by(risk_reviews.c.key.desc()).limit(1))
            watched = select(risks.c.key).where(risks.c.key == review.risk, risks.c.archived == false())
            if last != seen or connection.scalar(watched) is None:
                raise EditConflict
            stored = insert(risk_reviews).values(row_of_review(review)).returning(risk_reviews.c.key)
            key = connection.scalar(stored)
            for line in lines:
                connection.execute(insert(risk_log), row_of_entry(line))
            bump(connection, Topic.RISKS)
        return replace(review, key=key)

    def write(self, lines: Sequence[LogEntry]) -> int:
        """Add lines to the log; those that may stand there only once and do so are left out.

        Returns
        -------
        int
            How many were new.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.RISKS)
            named = select(risk_log.c.risk, risk_log.c.once).where(risk_log.c.once.is_not(None))
            there = {(row.risk, row.once) for row in connection.execute(named)}
            added = 0
            for line in lines:
                name = (line.risk, line.once)
                if line.once and name in there:
                    continue
                there.add(name)
                connection.execute(insert(risk_log), row_of_entry(line))
                added += 1
            if added:
                bump(connection, Topic.RISKS)
        return added


def _in_order(connection: Connection, table: Table, *first: str) -> list[dict[str, Any]]:
    """Rows by some columns, then in the order in which they came."""
    wanted = select(table).order_by(*(table.c[name] for name in first), table.c.key)
    return [{**row} for row in connection.execute(wanted).mappings()]


def _refuse_double(connection: Connection, risk: Risk) -> None:
    others = connection.execute(select(risks.c.key, risks.c.name_en, risks.c.name_ja, risks.c.archived))
    for other in others:
        for parameter in ("name_en", "name_ja"):
            name = getattr(risk, parameter)
            if other.key != risk.key and folded(name) == folded(getattr(other, parameter)):
                reason = "risk_double_archived" if other.archived else "risk_double"
                raise InvalidInput(parameter, reason, value=name)


def _insert(connection: Connection, risk: Risk) -> Risk:
    taken = set(connection.scalars(select(risks.c.slug)))
    tried = chain([risk.slug], (f"{risk.slug}-{number}" for number in count(2)))
    slug = next(name for name in tried if name not in taken)
    key = add_row(connection, risks, **{**row_of_risk(risk), "slug": slug})
    return replace(risk, key=key, slug=slug, version=1)


def _change(connection: Connection, risk: Risk, key: int) -> Risk:
    words = {name: value for name, value in row_of_risk(risk).items() if name != "slug"}
    return replace(risk, version=change_row(connection, risks, key, risk.version, **words))
