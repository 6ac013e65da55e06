"""``notes-import``: notes from Markdown files or a copy of a desk, looked at before anything is stored."""

from argparse import Namespace
from collections.abc import Iterator

from lib.cli.confirmation import confirmed
from lib.cli.terminal import Terminal
from lib.domain.desk_contents import ImportAction, ImportPreview, ImportRow
from lib.locales.catalogue import Words
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.note_import import import_notes, preview_path


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Show what would be created, changed, skipped and refused; store it after ``--yes`` or a yes."""
    words, now = terminal.words, utc_now()
    desk = open_desk(terminal.settings, now)
    preview = preview_path(desk, arguments.path, arguments.author, now)
    print("\n".join(described(preview, words)))
    if not (arguments.yes or confirmed(words("note_files.confirm"))):
        print(words("note_files.not_stored"))
        return 0
    print(words("note_files.done", count=import_notes(desk, preview)))
    return 0


def described(preview: ImportPreview, words: Words) -> Iterator[str]:
    """Numbers first, then every line that is not simply skipped because it is known."""
    counts = {action.value: words.formats.plain(preview.count(action)) for action in ImportAction}
    yield words("note_files.summary", **counts)
    for row in preview.rows:
        if row.action is not ImportAction.SKIP or row.reason:
            yield _line(row, words)


def _line(row: ImportRow, words: Words) -> str:
    action = words(f"note_files.{row.action.value}")
    place = f"{row.address.week} {row.address.language}  " if row.address else ""
    told = words.describe(row.reason) if row.reason else row.title
    return f"  {action}  {row.name}  {place}{told}".rstrip()
