"""``import``: closes from a file, looked at before anything is stored."""

from argparse import Namespace
from pathlib import Path

from lib.cli.confirmation import confirmed
from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidInput
from lib.locales.catalogue import Words
from lib.locales.formats import UNKNOWN
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.file_import import import_file, preview_file
from lib.sources.file import FilePreview

PROBLEMS_SHOWN = 20


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Show what the file would bring in; store it after ``--yes`` or a yes at the terminal."""
    words = terminal.words
    preview = preview_file(arguments.file.name, read_content(arguments.file), arguments.symbol, utc_now())
    print(described(preview, words))
    if not len(preview.closes):
        raise InvalidInput("file", "no_rows")
    if not (arguments.yes or confirmed(words("cli.confirm"))):
        print(words("import.not_stored"))
        return 0
    added = import_file(open_desk(terminal.settings, utc_now()), preview, utc_now)
    print(words("import.done", symbol=preview.symbol, added=added))
    return 0


def described(preview: FilePreview, words: Words) -> str:
    """How many rows can be used, and the first of those that cannot."""
    lines = [_usable(preview, words)]
    if preview.problems:
        lines.append(words("import.problems", count=sum(not problem.used for problem in preview.problems)))
    for problem in preview.problems[:PROBLEMS_SHOWN]:
        reason = words(f"row.{problem.reason}")
        lines.append("  " + words("import.problem", row=problem.row, reason=reason, value=problem.value or UNKNOWN))
    if len(preview.problems) > PROBLEMS_SHOWN:
        lines.append("  …")
    return "\n".join(lines)


def _usable(preview: FilePreview, words: Words) -> str:
    sessions, formats = preview.closes.index, words.formats
    if not len(sessions):
        return words("import.preview.none")
    first, last = formats.iso(sessions[0].date()), formats.iso(sessions[-1].date())
    return words("import.preview.summary", rows=len(sessions), first=first, last=last)


def read_content(file: Path) -> bytes:
    """Bytes of a file that a command was given."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise InvalidInput("file", "cannot_open", value=str(file), why=error.strerror) from None
