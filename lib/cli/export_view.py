"""``export``: the files a page hands out, written from a terminal."""

import os
import tempfile
from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lib.cli.parser import selection_text
from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidInput
from lib.domain.selection import Selection, parse_selection
from lib.locales.catalogue import Words
from lib.reports.downloads import strength_csv, strength_xlsx, summary_csv, summary_xlsx
from lib.services.clock import utc_now
from lib.services.desk import Desk, open_desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary
from lib.services.relative_strength import read_relative_strength


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write one file; an older one of the name is replaced only by a complete one."""
    selection, now = parse_selection(selection_text(arguments)), utc_now()
    desk = open_desk(terminal.settings, now)
    write = _summary if arguments.what == "summary" else _strength
    content = write(desk, selection, now, terminal.words, arguments.format)
    _replace(arguments.output, content)
    print(terminal.words("cli.written", file=arguments.output))
    return 0


def _summary(desk: Desk, selection: Selection, now: datetime, words: Words, ending: str) -> bytes:
    summary, names = read_market_summary(desk, selection, now), instrument_names(desk, words.language)
    return summary_csv(summary, names, words) if ending == "csv" else summary_xlsx(summary, names, words)


def _strength(desk: Desk, selection: Selection, now: datetime, words: Words, ending: str) -> bytes:
    strength = read_relative_strength(desk, selection, now)
    return strength_csv(strength, words) if ending == "csv" else strength_xlsx(strength, words)


def _replace(path: Path, content: bytes) -> None:
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(beside).unlink()
            raise
    except OSError as error:
        raise InvalidInput("output", "cannot_write", value=str(path), why=error.strerror) from None
