"""``restore``: a backup in the place of what is stored, once it has been checked."""

from argparse import Namespace

from lib.cli.back_up import described
from lib.cli.confirmation import confirmed
from lib.cli.terminal import Terminal
from lib.services.backups import look_at_backup, restore_backup
from lib.services.clock import utc_now


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Show what the backup holds; restore it after ``--yes`` or a yes at the terminal."""
    words = terminal.words
    backup = look_at_backup(arguments.file)
    print(described(backup, words))
    if not (arguments.yes or confirmed(words("keeping.confirm_restore"))):
        print(words("keeping.not_restored"))
        return 0
    print(words("keeping.restored", kept=restore_backup(terminal.settings, backup, utc_now())))
    return 0
