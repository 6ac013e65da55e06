"""Put a backup in the place of what is stored, keeping the old aside."""

from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from lib.domain.errors import StoreCorrupt
from lib.store.backup import check_backup
from lib.store.failures import translated
from lib.store.opening import open_store


def restore(url: str, data_dir: Path, backup: Path, stamp: str) -> Path:
    """Replace everything by a backup, in one transaction; where the old was kept.

    Programs that have the database open go on and show the restored data.

    Parameters
    ----------
    url
        Address of the database.
    data_dir
        Folder of this installation; the old contents are kept there.
    backup
        A file made by ``back_up``, of this or an older revision of the tables.
    stamp
        Part of the name of the file in which the old contents are kept.

    Raises
    ------
    InvalidInput
        If the file is no backup, or damaged; nothing was changed.
    StoreTooNew
        If a newer version of the program made the file or has changed the database.
    StoreError
        If the database does not deliver; it is as it was.
    """
    check_backup(backup)
    with translated(), TemporaryDirectory(dir=data_dir) as folder:
        migrated = _migrated(backup, Path(folder))
        kept = _keep_aside(url, data_dir, stamp)
        store = open_store(url, data_dir, timeout=30)
        try:
            store.replace_by(migrated)
        finally:
            store.close()
    return kept


def _migrated(backup: Path, folder: Path) -> Path:
    """The backup with the tables of this version, as a file of its own."""
    path = folder / "restored.sqlite3"
    copyfile(backup, path)
    open_store(f"sqlite:///{path}", folder).close()
    return path


def _keep_aside(url: str, data_dir: Path, stamp: str) -> Path:
    kept = data_dir / f"before-restore-{stamp}.sqlite3"
    try:
        store = open_store(url, data_dir)
        try:
            store.check()
            store.back_up(kept)
        finally:
            store.close()
    except StoreCorrupt:
        return _move_aside(Path(str(make_url(url).database)), stamp)
    return kept


def _move_aside(path: Path, stamp: str) -> Path:
    """Take a damaged file and what belongs to it out of the way."""
    kept = path.with_name(f"{path.name}.damaged-{stamp}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(kept.with_name(kept.name + ending))
    return kept
