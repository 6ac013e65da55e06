"""From a note to a chart at a week, with what its reader takes as known, in his language and colours."""

from datetime import date

from lib.ui.reader import Reader
from lib.ui.view import full_query

KEPT = ("known_on", "lang", "rise")


def chart_parameters(reader: Reader, week: date, instrument: str, benchmark: str) -> dict[str, str]:
    """Parameters of the relative strength page; without a day of knowledge where the reader has chosen none."""
    whole = full_query(reader.view, week, week)
    kept = {name: whole[name] for name in KEPT if name != "known_on" or reader.selection.known_on is not None}
    return {"week": whole["week"], "instrument": instrument, "benchmark": benchmark, **kept}
