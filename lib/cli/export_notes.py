"""``notes-export``: everything analysts have written, as one ZIP."""

from argparse import Namespace

from lib.cli.export_view import replace_file
from lib.cli.terminal import Terminal
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.note_export import export_notes


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the ZIP."""
    now = utc_now()
    replace_file(arguments.file, export_notes(open_desk(terminal.settings, now), now), "file")
    print(terminal.words("cli.written", file=arguments.file))
    return 0
