"""The files a page or a terminal hands out, in the reader's language."""

from collections.abc import Mapping

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.locales.catalogue import Words
from lib.reports.csv_file import to_csv
from lib.reports.market_summary import summary_table
from lib.reports.origin import provenance_table
from lib.reports.relative_strength import strength_table
from lib.reports.table import Table, with_units


def strength_csv(strength: RelativeStrength, words: Words) -> bytes:
    """Every week of a pair as CSV for Excel."""
    return to_csv(with_units(strength_table(strength, words), words))


def strength_xlsx(strength: RelativeStrength, words: Words) -> bytes:
    """Every week of a pair as a workbook, provenance on a second sheet."""
    return to_workbook(
        {
            words("page.relative_strength"): strength_table(strength, words),
            words("export.provenance"): provenance_table(strength.provenance, words),
        }
    )


def summary_csv(summary: MarketSummary, names: Mapping[str, str], words: Words) -> bytes:
    """The week of every instrument as CSV for Excel; ``names`` by symbol."""
    return to_csv(with_units(summary_table(summary, names, words), words))


def summary_xlsx(summary: MarketSummary, names: Mapping[str, str], words: Words) -> bytes:
    """The week of every instrument as a workbook, provenance on a second sheet."""
    return to_workbook(
        {
            words("page.market_summary"): summary_table(summary, names, words),
            words("export.provenance"): provenance_table(summary.provenance, words),
        }
    )


def to_workbook(sheets: Mapping[str, Table]) -> bytes:
    """Workbook; its library takes 0.1 s to import and no page needs it to start."""
    from lib.reports.xlsx_file import to_xlsx  # noqa: PLC0415

    return to_xlsx(sheets)
