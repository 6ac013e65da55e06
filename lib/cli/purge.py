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
    which = 1 if words.language == "ja" else 0
    for names in waiting.linked:
        print(words("keeping.linked", name=names[which]))
    if not waiting:
        print(words("keeping.nothing_to_purge" if waiting.linked else "keeping.nothing_put_away"))
        return 0
    print("\n".join(listed(waiting, words, which)))
    if not (arguments.yes or confirmed(words("keeping.confirm_purge"))):
        print(words("keeping.not_purged"))
        return 0
    purge(desk, waiting)
    print(words("keeping.purged"))
    return 0


def listed(waiting: PutAway, words: Words, which: int) -> list[str]:
    """One line for everything that will be deleted."""
    rest = {
        "risk": waiting.risks,
        "event": waiting.events,
        "annotation": waiting.annotations,
        "pair_list": waiting.pair_lists,
    }
    return [
        *(words("keeping.note", week=note.week.isoformat(), language=note.language) for note in waiting.notes),
        *(words(f"keeping.{kind}", name=names[which]) for kind, named in rest.items() for names in named),
    ]
