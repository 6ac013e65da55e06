"""``reconcile``: a list of published figures against the data."""

from argparse import Namespace

from lib.cli.import_closes import PROBLEMS_SHOWN, read_content
from lib.cli.output import print_csv, print_json
from lib.cli.terminal import Terminal
from lib.cli.text_table import text_table
from lib.commentary.reconciliation import causes, figure_difference, figure_name, figure_value
from lib.domain.errors import InvalidInput
from lib.locales.catalogue import Words
from lib.reports.reconciliation import reconciliation_payload, reconciliation_table
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.reconciliation import PublishedFile, Reconciliation, reconcile_file

CAUSES_SHOWN = 3


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print every figure against the ledger, with the likely cause of each difference."""
    words, now = terminal.words, utc_now()
    file = PublishedFile(arguments.file.name, read_content(arguments.file))
    found = reconcile_file(open_desk(terminal.settings, now), file, now)
    if not found.rows and found.problems:
        raise InvalidInput("file", "no_rows")
    if arguments.form == "json":
        print_json(reconciliation_payload(found.rows, found.ledger, words))
    elif arguments.form == "csv":
        print_csv(reconciliation_table(found.rows, found.ledger, words))
    else:
        print(readable(found, words))
    return 0


def readable(found: Reconciliation, words: Words) -> str:
    """Rows that cannot be used, the table, and under it the causes of every difference."""
    names = ("week", "figure", "published", "computed", "difference", "verdict")
    headers = [words(f"reconcile.table.{name}") for name in names]
    rows = [
        (
            words.formats.iso(one.figure.week),
            figure_name(one.figure, words),
            figure_value(one.figure.value, one.figure, words),
            figure_value(one.computed, one.figure, words),
            figure_difference(one, words),
            words(f"reconcile.verdict.{one.verdict.value}"),
        )
        for one in found.rows
    ]
    return "\n".join((*_problems(found, words), text_table(headers, rows, left=2), *_causes(found, words)))


def _problems(found: Reconciliation, words: Words) -> list[str]:
    return [
        words("import.problem", row=problem.row, reason=words(f"row.{problem.reason}"), value=problem.value)
        for problem in found.problems[:PROBLEMS_SHOWN]
    ]


def _causes(found: Reconciliation, words: Words) -> list[str]:
    lines = []
    for one in found.rows:
        said = causes(one, found.ledger, words)[:CAUSES_SHOWN]
        if said:
            lines += ["", f"{words.formats.iso(one.figure.week)} {figure_name(one.figure, words)}"]
            lines += [f"  {sentence}" for sentence in said]
    return lines
