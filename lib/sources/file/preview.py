"""What a file would bring in, and every row that cannot be used."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice, pairwise

import pandas as pd

from lib.analytics.sessions import FIRST_DAY, exchange_sessions
from lib.domain.closes import CloseStatus
from lib.sources.closes_frame import closes_frame
from lib.sources.file.cells import read_close, read_day
from lib.sources.file.table import RawRow, read_table


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row with something to say about it; unless it is merely out of order, it is not used.

    Parameters
    ----------
    row
        Row of the file, counted from 1, the header's.
    reason
        ``not_a_date``, ``future``, ``not_a_session``, ``missing``, ``not_a_number``,
        ``zero``, ``negative``, ``duplicate`` or ``out_of_order``.
    value
        The text that is wrong.
    """

    row: int
    reason: str
    value: str

    @property
    def used(self) -> bool:
        """Whether the row's close is used all the same."""
        return self.reason == "out_of_order"


@dataclass(frozen=True)
class FilePreview:
    """What a file holds for one symbol; nothing is stored yet.

    Parameters
    ----------
    symbol
        Instrument the closes belong to.
    closes
        Closes frame of the usable rows, perhaps empty.
    problems
        What is wrong, in the order of the rows.
    rows
        Rows of the file besides header and blank ones.
    """

    symbol: str
    closes: pd.DataFrame
    problems: tuple[RowProblem, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class _Entry:
    row: int
    session: date
    value: float


def read_file(name: str, content: bytes, symbol: str, last: date) -> FilePreview:
    """Closes of one symbol from a file with the columns date and close.

    Yahoo's export is such a file; its ``Adj Close`` is not read. Headers may be
    Japanese (日付, 終値), in any case. Rows may be in any order. A session
    named twice with one value counts once; with two values, neither is believed.

    Parameters
    ----------
    name
        File name; its ending tells CSV from XLSX.
    content
        The bytes, at most 5 MB; CSV in UTF-8 or Shift_JIS.
    symbol
        Instrument the closes belong to.
    last
        Last day whose trading is over; later rows are problems.

    Raises
    ------
    InvalidInput
        If the file as a whole cannot be read or lacks a column.
    """
    rows = read_table(name, content)
    entries, problems = _sorted_out(rows, last)
    contradicted = list(_contradictions(entries))
    problems += contradicted
    problems += _out_of_order(entries)
    refused = {problem.row for problem in contradicted}
    values = {entry.session: entry.value for entry in entries if entry.row not in refused}
    return FilePreview(symbol, _frame(values), tuple(sorted(problems, key=lambda problem: problem.row)), len(rows))


def _sorted_out(rows: Sequence[RawRow], last: date) -> tuple[list[_Entry], list[RowProblem]]:
    sessions = _sessions_until(last)
    judged = [_judge(row, last, sessions) for row in rows]
    return (
        [entry for entry in judged if isinstance(entry, _Entry)],
        [problem for problem in judged if isinstance(problem, RowProblem)],
    )


@lru_cache(maxsize=1)
def _sessions_until(last: date) -> frozenset[date]:
    return frozenset(exchange_sessions(FIRST_DAY, last).date)


def _judge(row: RawRow, last: date, sessions: frozenset[date]) -> _Entry | RowProblem:
    day, value = read_day(row.day), read_close(row.close)
    if day is None:
        return RowProblem(row.number, "not_a_date", _shown(row.day))
    if day > last:
        return RowProblem(row.number, "future", day.isoformat())
    if day not in sessions:
        return RowProblem(row.number, "not_a_session", day.isoformat())
    if isinstance(value, str):
        return RowProblem(row.number, value, _shown(row.close))
    return _Entry(row.number, day, value)


def _contradictions(entries: Sequence[_Entry]) -> Iterator[RowProblem]:
    told: defaultdict[date, set[float]] = defaultdict(set)
    for entry in entries:
        told[entry.session].add(entry.value)
    for entry in entries:
        if len(told[entry.session]) > 1:
            yield RowProblem(entry.row, "duplicate", f"{entry.session}: {entry.value}")


def _out_of_order(entries: Sequence[_Entry]) -> list[RowProblem]:
    """First row that is earlier than the one above; one is enough to say."""
    backwards = (after for before, after in pairwise(entries) if after.session < before.session)
    return [RowProblem(after.row, "out_of_order", after.session.isoformat()) for after in islice(backwards, 1)]


def _frame(values: Mapping[date, float]) -> pd.DataFrame:
    return closes_frame(list(values), list(values.values()), [CloseStatus.CLOSE] * len(values))


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)[:40]
