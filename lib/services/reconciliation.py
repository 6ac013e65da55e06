"""Hold published figures against the ledger. A list is read and answered; nothing of it is stored."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

from lib.analytics.reconciliation import Reconciled, Verdict, reconcile
from lib.analytics.sessions import trading_over
from lib.analytics.week_ledger import WeekLedger, week_ledger
from lib.domain.published import PublishedFigure
from lib.domain.selection import Selection
from lib.services.closes import pair_closes
from lib.services.desk import Desk
from lib.services.note_figures import NoteFigures, read_note_figures
from lib.sources.file.preview import RowProblem
from lib.sources.file.published import PublishedList, read_published

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Reconciliation:
    """Every figure against the ledger, and the rows of a list that could not be read."""

    rows: tuple[Reconciled, ...]
    problems: tuple[RowProblem, ...]
    ledger: WeekLedger


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A list somebody hands in: its name, whose ending tells CSV from XLSX, and its bytes."""

    name: str
    content: bytes


def reconcile_file(desk: Desk, file: PublishedFile, now: datetime) -> Reconciliation:
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
    found = _read(desk, file, now)
    ledger = _ledger(desk, _frames(desk, now), now)
    return Reconciliation(reconcile(ledger, found.figures), found.problems, ledger)


def reconcile_notes(desk: Desk, file: PublishedFile | None, noted: NoteFigures, now: datetime) -> Reconciliation:
    """Figures of the published notes, and of a file if there is one, explained together.

    A list comes from another sheet than the notes: what differs in one helps to explain the other, but
    what is right in one does not speak against an error in the other.
    The rows of the file come first. Errors are those of ``reconcile_file``.

    Parameters
    ----------
    noted
        What ``note_figures`` has read.
    """
    found = PublishedList((), ()) if file is None else _read(desk, file, now)
    ledger = _ledger(desk, _frames(desk, now), now)
    listed, published = found.figures, noted.figures
    rows = (*_beside(ledger, listed, published), *_beside(ledger, published, listed))
    return Reconciliation((*rows, *noted.elsewhere), found.problems, ledger)


def _beside(
    ledger: WeekLedger, own: Sequence[PublishedFigure], others: Sequence[PublishedFigure]
) -> tuple[Reconciled, ...]:
    """Figures of one source, explained by themselves and by what differs in the other."""
    wrong = [one.figure for one in reconcile(ledger, others) if one.verdict is Verdict.DIFFERS]
    return reconcile(ledger, (*own, *wrong))[: len(own)]


def note_figures(desk: Desk, now: datetime) -> NoteFigures:
    """Figures of every published note; errors are those of ``reconcile_file``."""
    frames = _frames(desk, now)
    return read_note_figures(desk, frames, _ledger(desk, frames, now))


def _read(desk: Desk, file: PublishedFile, now: datetime) -> PublishedList:
    return read_published(file.name, file.content, trading_over(now), desk.store.universe.instruments())


def _frames(desk: Desk, now: datetime) -> dict[str, pd.DataFrame]:
    symbols = [instrument.symbol for instrument in desk.store.universe.instruments()]
    return pair_closes(desk, Selection(), now, symbols)


def _ledger(desk: Desk, frames: dict[str, pd.DataFrame], now: datetime) -> WeekLedger:
    """Weekly closes of everything followed, the other closes of each week, and corrected values."""
    replaced: defaultdict[tuple[str, date], tuple[float, ...]] = defaultdict(tuple)
    for correction in desk.store.prices.corrections(list(frames), BEGINNING):
        replaced[correction.symbol, correction.session] += (correction.before,)
    return week_ledger(frames, trading_over(now), replaced)
