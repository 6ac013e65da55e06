"""``summary``: what moved this week."""

from argparse import Namespace

from lib.analytics.market_summary import HORIZONS, IndexRow, MarketSummary
from lib.cli.output import print_csv, print_json
from lib.cli.parser import selection_text
from lib.cli.terminal import Terminal
from lib.cli.text_table import text_table
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.index_context import index_context
from lib.commentary.provenance_line import provenance_line
from lib.commentary.states import state_sentences
from lib.domain.selection import parse_selection
from lib.locales.catalogue import Words
from lib.reports.market_summary import summary_payload, summary_table
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the week as JSON, CSV or readable text."""
    selection, now = parse_selection(selection_text(arguments)), utc_now()
    desk = open_desk(terminal.settings, now)
    summary = read_market_summary(desk, selection, now)
    names = instrument_names(desk, terminal.words.language)
    if arguments.form == "json":
        print_json(summary_payload(summary, names, selection))
    elif arguments.form == "csv":
        print_csv(summary_table(summary, names))
    else:
        print(readable(summary, names, terminal.words))
    return 0


def readable(summary: MarketSummary, names: dict[str, str], words: Words) -> str:
    """Week, headline, evidence, the index table, what is missing, and where it comes from."""
    return "\n".join(
        (
            words("week.ending", day=words.formats.day(summary.week)),
            headline(summary, words),
            evidence(summary, words),
            "",
            _table(summary, names, words),
            "",
            *state_sentences(summary.strength, words),
            provenance_line(summary.provenance, words),
        )
    )


def _table(summary: MarketSummary, names: dict[str, str], words: Words) -> str:
    headers = (
        words("table.index"),
        words("table.status"),
        words("table.week_1"),
        words("table.close"),
        words("table.points"),
        *(words("table.weeks", weeks=weeks) for weeks in HORIZONS),
        words("table.year_to_date"),
        words("table.context"),
    )
    return text_table(headers, [_row(row, names, words) for row in summary.rows], left=2)


def _row(row: IndexRow, names: dict[str, str], words: Words) -> tuple[str, ...]:
    formats = words.formats
    return (
        names[row.symbol],
        words(f"status.{row.status.value}"),
        formats.change(row.change),
        formats.close(row.close),
        formats.close_points(row.change_points),
        *(formats.change(change) for change in row.changes),
        formats.change(row.year_to_date),
        index_context(row, words),
    )
