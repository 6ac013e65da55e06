"""Keep everything safe: copy, look at a copy, put it back; and delete for good what was put away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lib.domain.errors import InvalidInput
from lib.services.data_folder import make_data_folder
from lib.services.desk import Desk
from lib.settings import Settings
from lib.store.backup import check_backup
from lib.store.purge import PutAway
from lib.store.restore import restore


@dataclass(frozen=True, slots=True)
class Backup:
    """A checked file: revision of its tables, and how many rows each holds."""

    path: Path
    revision: str
    rows: Mapping[str, int]


def make_backup(desk: Desk, path: Path) -> Backup:
    """Copy everything into a new file, consistent while others write.

    Raises
    ------
    InvalidInput
        If there is a file of that name, or none can be written there.
    StoreError
        If the database does not deliver or the disk is full; then there is no file.
    """
    _refuse_unwritable(path)
    desk.store.back_up(path)
    return look_at_backup(path)


def look_at_backup(path: Path) -> Backup:
    """What a backup holds, every page and reference checked.

    Raises
    ------
    InvalidInput
        If it is absent, no backup, or damaged.
    StoreTooNew
        If a newer version of the program made it.
    """
    return Backup(path, *check_backup(path))


def restore_backup(settings: Settings, backup: Backup, now: datetime) -> Path:
    """Put a backup in the place of what is stored; where the old is kept.

    The database need not be readable, nor be there at all.

    Raises
    ------
    InvalidInput
        If the file is no whole backup, or the data folder cannot be made; nothing was changed.
    StoreError
        If the database does not deliver; it is as it was.
    """
    make_data_folder(settings)
    stamp = f"{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    return restore(settings.database_url, settings.data_dir, backup.path, stamp)


def put_away(desk: Desk) -> PutAway:
    """Notes, risks and events that were put away."""
    return desk.store.purge.put_away()


def purge(desk: Desk, expected: PutAway) -> None:
    """Delete for good what is put away, if it is what somebody has looked at.

    Raises
    ------
    EditConflict
        If something else is put away by now; nothing is deleted.
    """
    desk.store.purge.purge(expected)


def _refuse_unwritable(path: Path) -> None:
    try:
        path.open("xb").close()
        path.unlink()
    except FileExistsError:
        raise InvalidInput("file", "already_there", value=str(path)) from None
    except OSError as error:
        raise InvalidInput("file", "cannot_write", value=str(path), why=error.strerror) from error
