"""``purge``: delete for good what was put away."""

from argparse import Namespace

from lib.cli.confirmation import confirmed
from lib.cli.terminal import Terminal
from lib.locales.catalogue import Words
from lib.services.backups import purge, put_away
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.store.purge import PutAway


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List what was put away; delete it after ``--yes`` or a yes at the terminal."""
    words = terminal.words
    desk = open_desk(terminal.settings, utc_now())
    waiting = put_away(desk)
    if not waiting:
        print(words("keeping.nothing_put_away"))
        return 0
    print("\n".join(listed(waiting, words)))
    if not (arguments.yes or confirmed(words("keeping.confirm_purge"))):
        print(words("keeping.not_purged"))
        return 0
    purge(desk, waiting)
    print(words("keeping.purged"))
    return 0


def listed(waiting: PutAway, words: Words) -> list[str]:
    """One line for everything that was put away."""
    which = 1 if words.language == "ja" else 0
    return [
        *(words("keeping.note", week=note.week.isoformat(), language=note.language) for note in waiting.notes),
        *(words("keeping.risk", name=names[which]) for names in waiting.risks),
        *(words("keeping.event", name=names[which]) for names in waiting.events),
    ]
