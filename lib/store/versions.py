"""Numbers that grow whenever a topic changes, so that caches know when to look again."""

from enum import StrEnum

from sqlalchemy import Connection, func, select, update

from lib.store.database import Database
from lib.store.schema import versions


class Topic(StrEnum):
    """What a change is about."""

    PRICES = "prices"
    UNIVERSE = "universe"
    EVENTS = "events"
    LEASES = "leases"
    NOTES = "notes"
    DRAFTS = "drafts"
    RISKS = "risks"
    PAIR_LISTS = "pair_lists"
    ANNOTATIONS = "annotations"


def bump(connection: Connection, topic: Topic) -> None:
    """Grow the topic's number, in the transaction of the change itself."""
    connection.execute(update(versions).where(versions.c.topic == topic).values(number=versions.c.number + 1))


def take_turn(connection: Connection, topic: Topic) -> None:
    """Wait for other writers of the topic, so that nobody compares with what is about to change.

    PostgreSQL locks the topic's row; SQLite has one writer anyway.
    """
    connection.execute(select(versions.c.number).where(versions.c.topic == topic).with_for_update())


def number_of(database: Database, *topics: Topic) -> int:
    """Sum of the topics' numbers."""
    with database.reading() as connection:
        return connection.scalar(select(func.sum(versions.c.number)).where(versions.c.topic.in_(topics))) or 0
