"""The people at the desk."""

from sqlalchemy import Connection, insert, select

from lib.domain.folding import folded
from lib.domain.people import Person, Role
from lib.store.database import Database
from lib.store.schema_notes import people
from lib.store.versions import Topic, take_turn

_columns = (people.c.key, people.c.name, people.c.role)


class People:
    """Everybody who has chosen a name.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they came."""
        with self._database.reading() as connection:
            rows = connection.execute(select(*_columns).order_by(people.c.key))
            return tuple(_person(*row) for row in rows)

    def person(self, key: int) -> Person | None:
        """Whoever has the key."""
        with self._database.reading() as connection:
            row = connection.execute(select(*_columns).where(people.c.key == key)).first()
        return _person(*row) if row else None

    def named(self, name: str, role: Role = Role.ANALYST) -> Person:
        """Whoever has the name, full-width letters and capitals apart; somebody new gets the role.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.DRAFTS)
            return find_or_add(connection, name, role)


def find_or_add(connection: Connection, name: str, role: Role) -> Person:
    """Whoever has the name, or somebody new; the caller has taken its turn."""
    row = connection.execute(select(*_columns).where(people.c.folded == folded(name))).first()
    if row:
        return _person(*row)
    new = {"name": name, "folded": folded(name), "role": role}
    key = connection.execute(insert(people).values(new).returning(people.c.key)).scalar_one()
    return Person(key, name, role)


def _person(key: int, name: str, role: str) -> Person:
    return Person(key, name, Role(role))
