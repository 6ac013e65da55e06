"""``export``: the files a page hands out, written from a terminal."""

import os
import tempfile
from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lib.cli.parser import look_text, selection_text
from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidInput
from lib.domain.pictures import STRETCH, PictureFormat, PictureOrder, parse_order, refuse_look
from lib.domain.selection import Selection, parse_selection
from lib.locales.catalogue import Words
from lib.reports.downloads import strength_csv, strength_xlsx, summary_csv, summary_xlsx
from lib.reports.picture import Picture
from lib.services.clock import utc_now
from lib.services.desk import Desk, open_desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary, shown_week
from lib.services.pictures import draw_strength, draw_summary
from lib.services.relative_strength import read_last_whole_week, read_relative_strength


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write one file; an older one of the name is replaced only by a complete one."""
    words, selection, now = terminal.words, parse_selection(selection_text(arguments)), utc_now()
    order = _order(arguments, words)
    desk = open_desk(terminal.settings, now)
    if order is not None:
        picture = _picture(desk, selection, now, arguments.what, order)
        content, language = picture.content, picture.language
    else:
        write = _summary if arguments.what == "summary" else _strength
        content, language = write(desk, selection, now, words, arguments.format), words.language
    replace_file(arguments.output, content)
    print(words("cli.written", file=arguments.output))
    if language != words.language:
        print(words("picture.no_japanese_font"))
    return 0


def _order(arguments: Namespace, words: Words) -> PictureOrder | None:
    """Picture that is wanted, if it is one; arguments that would do nothing are refused."""
    look, drawn = look_text(arguments), arguments.format in tuple(PictureFormat)
    if not drawn:
        refuse_look(look)
    elif arguments.what == "summary":
        refuse_look(look, STRETCH)
    return parse_order(arguments.format, words.language, look) if drawn else None


def _picture(desk: Desk, selection: Selection, now: datetime, what: str, order: PictureOrder) -> Picture:
    if what == "summary":
        return draw_summary(desk, read_market_summary(desk, selection, now), order)
    strength = read_last_whole_week(desk, selection, now)
    return draw_strength(desk, strength, shown_week(strength, selection), order)


def _summary(desk: Desk, selection: Selection, now: datetime, words: Words, ending: str) -> bytes:
    summary, names = read_market_summary(desk, selection, now), instrument_names(desk, words.language)
    return summary_csv(summary, names, words) if ending == "csv" else summary_xlsx(summary, names, words)


def _strength(desk: Desk, selection: Selection, now: datetime, words: Words, ending: str) -> bytes:
    strength = read_relative_strength(desk, selection, now)
    return strength_csv(strength, words) if ending == "csv" else strength_xlsx(strength, words)


def replace_file(path: Path, content: bytes, parameter: str = "output") -> None:
    """Write a file; an older one of the name gives way only to a complete one.

    Raises
    ------
    InvalidInput
        Naming the parameter where it cannot be written.
    """
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
        raise InvalidInput(parameter, "cannot_write", value=str(path), why=error.strerror) from None
