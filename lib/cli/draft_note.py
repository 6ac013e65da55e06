"""``draft``: the weekly comment as the data write it."""

from argparse import Namespace

from lib.cli.terminal import Terminal
from lib.commentary.draft.text import draft_markdown
from lib.domain.selection import parse_day
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.drafting import last_whole_week_end, read_draft_facts


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the draft of one week as Markdown."""
    now = utc_now()
    desk = open_desk(terminal.settings, now)
    known_on = None if arguments.known_on is None else parse_day(arguments.known_on, "known_on")
    week = last_whole_week_end(desk, now, known_on) if arguments.week is None else parse_day(arguments.week, "week")
    print(draft_markdown(read_draft_facts(desk, week, now, known_on), terminal.words), end="")
    return 0
