"""The instruments that are followed."""

from sqlalchemy import false, func, insert, select, update

from lib.domain.instruments import Instrument
from lib.store.database import Database
from lib.store.schema import instruments
from lib.store.versions import Topic, bump, take_turn


class Universe:
    """Instruments in the order in which pages show them; what is removed is only put away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def instruments(self) -> tuple[Instrument, ...]:
        """Instruments that are followed, in order."""
        columns = (instruments.c.symbol, instruments.c.name_en, instruments.c.name_ja, instruments.c.kind)
        wanted = select(*columns).where(instruments.c.archived == false()).order_by(instruments.c.position)
        with self._database.reading() as connection:
            return tuple(Instrument(*row) for row in connection.execute(wanted))

    def add(self, instrument: Instrument) -> None:
        """Follow an instrument, after the others; one that is followed already keeps its place.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        names = {"name_en": instrument.name_en, "name_ja": instrument.name_ja, "kind": instrument.kind}
        this = instruments.c.symbol == instrument.symbol
        with self._database.writing() as connection:
            take_turn(connection, Topic.UNIVERSE)
            archived = connection.scalar(select(instruments.c.archived).where(this))
            end = (connection.scalar(select(func.max(instruments.c.position))) or 0) + 1
            if archived is None:
                new = {"symbol": instrument.symbol, **names, "position": end, "archived": False}
                connection.execute(insert(instruments), new)
            else:
                place = {"position": end, "archived": False} if archived else {}
                connection.execute(update(instruments).where(this).values(**names, **place))
            bump(connection, Topic.UNIVERSE)

    def remove(self, symbol: str) -> None:
        """Stop following a symbol; its closes stay.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        followed = (instruments.c.symbol == symbol, instruments.c.archived == false())
        with self._database.writing() as connection:
            if connection.execute(update(instruments).where(*followed).values(archived=True)).rowcount:
                bump(connection, Topic.UNIVERSE)
