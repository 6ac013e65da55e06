"""Hold published figures against the ledger. The list is read and answered; nothing of it is stored."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime

from lib.analytics.reconciliation import Reconciled, reconcile
from lib.analytics.sessions import trading_over
from lib.analytics.week_ledger import WeekLedger, week_ledger
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH
from lib.domain.selection import Selection
from lib.services.closes import pair_closes
from lib.services.desk import Desk
from lib.sources.file.preview import RowProblem
from lib.sources.file.published import read_published

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Reconciliation:
    """Every figure of a list against the ledger, and the rows that could not be read."""

    rows: tuple[Reconciled, ...]
    problems: tuple[RowProblem, ...]
    ledger: WeekLedger


def reconcile_file(desk: Desk, name: str, content: bytes, now: datetime) -> Reconciliation:
    """Figures of a CSV or Excel file against everything known now.

    Raises
    ------
    InvalidInput
        If the file as a whole cannot be read.
    NothingToShow
        If a side of the usual pair has no closes.
    StoreError
        If the database does not deliver.
    """
    instruments = desk.store.universe.instruments()
    found = read_published(name, content, trading_over(now), instruments)
    ledger = read_ledger(desk, now)
    return Reconciliation(reconcile(ledger, found.figures), found.problems, ledger)


def read_ledger(desk: Desk, now: datetime) -> WeekLedger:
    """Weekly closes of everything followed, the other closes of each week, and corrected values."""
    symbols = [instrument.symbol for instrument in desk.store.universe.instruments()]
    frames = pair_closes(desk, Selection(SMALL_GROWTH, BENCHMARK), now, symbols)
    replaced: defaultdict[tuple[str, date], tuple[float, ...]] = defaultdict(tuple)
    for correction in desk.store.prices.corrections(symbols, BEGINNING):
        replaced[correction.symbol, correction.session] += (correction.before,)
    return week_ledger(frames, trading_over(now), replaced)
