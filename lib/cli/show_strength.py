"""``relative-strength``: who leads, since when."""

from argparse import Namespace

from lib.analytics.relative_strength import RelativeStrength
from lib.cli.output import print_csv, print_json
from lib.cli.parser import selection_text
from lib.cli.terminal import Terminal
from lib.cli.text_table import text_table
from lib.commentary.provenance_line import provenance_line
from lib.commentary.states import state_sentences
from lib.commentary.strength import strength_headline
from lib.domain.selection import parse_selection
from lib.locales.catalogue import Words
from lib.reports.relative_strength import strength_payload, strength_table
from lib.services.clock import utc_now
from lib.services.desk import open_desk
from lib.services.instrument_names import instrument_names
from lib.services.relative_strength import read_relative_strength

WEEKS_SHOWN = 12


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the pair as JSON, CSV or readable text."""
    selection, now = parse_selection(selection_text(arguments)), utc_now()
    desk = open_desk(terminal.settings, now)
    strength = read_relative_strength(desk, selection, now)
    if arguments.form == "json":
        print_json(strength_payload(strength, selection))
    elif arguments.form == "csv":
        print_csv(strength_table(strength))
    else:
        names = instrument_names(desk, terminal.words.language)
        print(readable(strength, terminal.words, (names[strength.numerator], names[strength.denominator])))
    return 0


def readable(strength: RelativeStrength, words: Words, names: tuple[str, str]) -> str:
    """Headline, the last weeks, what a reader should know about them, and where they come from."""
    lines = [strength_headline(strength, words, names), "", _table(strength, words), ""]
    lines += state_sentences(strength, words)
    if strength.provenance is not None:
        lines.append(provenance_line(strength.provenance, words))
    return "\n".join(lines)


def _table(strength: RelativeStrength, words: Words) -> str:
    formats = words.formats
    headers = (
        words("table.week"),
        words("card.ratio"),
        words("card.average", window=strength.rules.window),
        words("table.deviation"),
        words("chart.tooltip.relative_deviation"),
        words("table.status"),
    )
    weeks = strength.weeks.tail(WEEKS_SHOWN)
    columns = (weeks[name] for name in ("ratio", "average", "deviation_points", "relative_deviation", "status"))
    rows = [
        (
            formats.day_short(session.date()),
            formats.ratio(ratio),
            formats.ratio(average),
            formats.points(points, unit=False),
            formats.signed_percent(relative),
            words(f"status.{status}"),
        )
        for session, ratio, average, points, relative, status in zip(weeks.index, *columns, strict=True)
    ]
    return text_table(headers, rows, left=1)
