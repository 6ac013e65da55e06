"""``check``: every figure and word of a text against the closes of its week."""

import sys
from argparse import Namespace
from datetime import date

from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_day
from lib.reports.findings import findings_payload, print_ready
from lib.services.checking import check_note
from lib.services.clock import utc_now
from lib.services.desk import open_desk

STANDARD_INPUT = "-"


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the findings as a JSON list."""
    week, known_on = parse_day(arguments.week, "week"), _known_on(arguments.known_on)
    text, now = _text(arguments.file), utc_now()
    checked = check_note(open_desk(terminal.settings, now), text, week, now, known_on)
    print(print_ready(findings_payload(checked.findings, terminal.words)))
    return 0


def _known_on(text: str | None) -> date | None:
    return None if text is None else parse_day(text, "known_on")


def _text(file: str) -> str:
    try:
        if file == STANDARD_INPUT:
            return sys.stdin.buffer.read().decode("utf-8")
        with open(file, "rb") as opened:  # noqa: PTH123  a path as it was typed
            return opened.read().decode("utf-8")
    except OSError as error:
        raise InvalidInput("file", "cannot_open", value=file, why=error.strerror) from None
    except UnicodeDecodeError as wrong:
        raise InvalidInput("file", "not_utf8", value=wrong.start) from None
