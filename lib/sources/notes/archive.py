"""The files of a folder or ZIP, with everything left out that should not be opened."""

import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from zlib import error as DeflateError  # noqa: N812  zlib's only name for it

from lib.domain.errors import InvalidInput

MEGABYTE = 1_000_000
COPY = "data.json"
MOST_FILES = 25_000
LARGEST_NOTE = 2 * MEGABYTE
LARGEST_COPY = 250 * MEGABYTE
LARGEST_WHOLE = 500 * MEGABYTE
GREATEST_RATIO = 200
"""Text packs 3 to 30 times; whatever packs better than this, beyond a megabyte, was made to burst."""


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A file by its path in the archive: its bytes, or why it was not opened."""

    name: str
    content: bytes = b""
    problem: InvalidInput | None = None


def read_zip(content: bytes) -> tuple[NoteFile, ...]:
    """Files of a ZIP in the order of their names.

    Raises
    ------
    InvalidInput
        If it is no ZIP, or holds more than we are willing to unpack.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return tuple(_unpacked(archive))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, ValueError, OSError) as broken:
        raise InvalidInput("file", "unreadable_zip") from broken


def read_folder(folder: Path) -> tuple[NoteFile, ...]:
    """Files of a folder and of those in it, in the order of their names; links are not followed.

    Raises
    ------
    InvalidInput
        If it holds more than we are willing to read.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file()]
    _refuse_too_much(len(paths), sum(path.lstat().st_size for path in paths))
    return tuple(_read(path, path.relative_to(folder).as_posix()) for path in paths if _is_meant(path.name))


def _read(path: Path, name: str) -> NoteFile:
    if path.is_symlink():
        return NoteFile(name, problem=InvalidInput("file", "link"))
    if path.stat().st_size > _largest(name):
        return NoteFile(name, problem=_too_large(name))
    try:
        return NoteFile(name, path.read_bytes())
    except OSError:
        return NoteFile(name, problem=InvalidInput("file", "cannot_open", value=name))


def _unpacked(archive: zipfile.ZipFile) -> Iterator[NoteFile]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    _refuse_too_much(len(members), sum(member.file_size for member in members))
    often = Counter(member.filename for member in members)
    for member in sorted(members, key=lambda one: one.filename):
        if not _is_meant(member.filename):
            continue
        problem = InvalidInput("file", "twice_in_zip") if often[member.filename] > 1 else _closed(member)
        yield NoteFile(member.filename, problem=problem) if problem else _opened(archive, member)


def _closed(member: zipfile.ZipInfo) -> InvalidInput | None:
    """Why a member is not opened, from what the archive says about it."""
    path = PurePosixPath(member.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in member.filename or ":" in member.filename:
        return InvalidInput("file", "climbs_out")
    if stat.S_ISLNK(member.external_attr >> 16):
        return InvalidInput("file", "link")
    if member.flag_bits & 1:
        return InvalidInput("file", "encrypted")
    if member.file_size > _largest(member.filename):
        return _too_large(member.filename)
    if member.file_size > MEGABYTE and member.file_size > GREATEST_RATIO * max(1, member.compress_size):
        return InvalidInput("file", "bursts")
    return None


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> NoteFile:
    """The member's bytes, no more of them than it said: what it says may be a lie."""
    try:
        with archive.open(member) as packed:
            content = packed.read(member.file_size + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, DeflateError, OSError):
        return NoteFile(member.filename, problem=InvalidInput("file", "cannot_open", value=member.filename))
    if len(content) > member.file_size:
        return NoteFile(member.filename, problem=InvalidInput("file", "bursts"))
    return NoteFile(member.filename, content)


def _refuse_too_much(files: int, size: int) -> None:
    if files > MOST_FILES:
        raise InvalidInput("file", "too_many", value=files, highest=MOST_FILES)
    if size > LARGEST_WHOLE:
        raise InvalidInput("file", "file_too_large", highest=f"{LARGEST_WHOLE // MEGABYTE} MB")


def _too_large(name: str) -> InvalidInput:
    return InvalidInput("file", "file_too_large", highest=f"{_largest(name) // MEGABYTE} MB")


def _largest(name: str) -> int:
    return LARGEST_COPY if PurePosixPath(name).name == COPY else LARGEST_NOTE


def _is_meant(name: str) -> bool:
    """Whether a person put the file there, not his operating system."""
    parts = PurePosixPath(name).parts
    return not any(part.startswith((".", "__MACOSX")) and not part.startswith("..") for part in parts)
