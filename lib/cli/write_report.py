"""``report``: the weekly report as a file."""

from argparse import Namespace
from pathlib import Path

from lib.cli.export_view import replace_file
from lib.cli.parser import report_text
from lib.cli.terminal import Terminal
from lib.domain.report_order import parse_report_order
from lib.domain.selection import Selection, parse_day
from lib.reports.weekly.document import report_name
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.weekly_report import read_report_week, write_report


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the report of one week; without a name for it, into the working directory under the page's."""
    words, text = terminal.words, report_text(arguments)
    order = parse_report_order(text, words.language)
    selection = Selection(
        as_of=parse_day(text["week"], "week") if "week" in text else None,
        known_on=parse_day(text["known_on"], "known_on") if "known_on" in text else None,
    )
    now = utc_now()
    desk = open_desk(terminal.settings, now)
    summary = read_report_week(desk, selection, now)
    written = write_report(desk, summary, order, now)
    path = arguments.output or Path(report_name(summary.week, written.language, order.format))
    replace_file(path, written.content)
    print(words("cli.written", file=path))
    if written.language != words.language:
        print(words("report.no_japanese_font"))
    return 0
