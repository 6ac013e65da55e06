"""``backup``: everything in one file, while others write."""

from argparse import Namespace

from lib.cli.terminal import Terminal
from lib.locales.catalogue import Words
from lib.services.backups import Backup, make_backup
from lib.services.clock import utc_now
from lib.services.desk import open_desk

COUNTED = ("closes", "notes", "note_revisions", "drafts", "risks", "risk_reviews", "people")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the backup, and say what it holds."""
    backup = make_backup(open_desk(terminal.settings, utc_now()), arguments.file)
    print(described(backup, terminal.words))
    return 0


def described(backup: Backup, words: Words) -> str:
    """What a backup holds, in two lines."""
    counts = {name: words.formats.plain(backup.rows.get(name, 0)) for name in COUNTED}
    return "\n".join(
        [words("keeping.backup", file=backup.path, revision=backup.revision), words("keeping.rows", **counts)]
    )
