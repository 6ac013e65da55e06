"""Tables: the row says whom a figure is about, the column what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.commentary.check.claims import Claim
from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.figures import PERCENT, PERCENT_POINTS, POINTS
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Judged, Mark, judge_figure
from lib.commentary.check.pair_of_figures import disagreeing
from lib.commentary.check.periods import Period, meaning
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import Subject
from lib.commentary.check.tokens import Token

ROW = r"[^\n|]*\|[^\n|]*\|[^\n]*"
TABLE = re.compile(rf"(?:^{ROW}(?:\n|\Z)){{2,}}", re.MULTILINE)
COLUMNS = (
    (Kind.RELATIVE_DEVIATION, re.compile(r"乖離率|かい離率|relative dev", re.IGNORECASE)),
    (Kind.DEVIATION, re.compile(r"乖離|かい離|deviation|distance|\bgap\b", re.IGNORECASE)),
    (Kind.AVERAGE, re.compile(r"平均|average|\bmean\b|\bMA\b", re.IGNORECASE)),
    (Kind.RATIO, re.compile(r"比率|レシオ|\bratio\b", re.IGNORECASE)),
    (Kind.CHANGE, re.compile(r"騰落率|変化率|上昇率|下落率|%|パーセント|per\s?cent|\bpct\b|\breturn\b", re.IGNORECASE)),
    (Kind.POINTS, re.compile(r"ポイント|\bpts?\b|\bpoints?\b|前(?:週|日)末?比|差|幅|増減|\bchg\b|\bchange\b|\bweek(?:ly)?\b|w/w|\+/-", re.IGNORECASE)),
    (Kind.LEVEL, re.compile(r"終値|引け|値|水準|\bclose\b|\blast\b|\blevel\b|\bprice\b|\bvalue\b", re.IGNORECASE)),
)  # fmt: skip
WEEKLY = re.compile(
    r"前週末?比|週間|w/w|\bweek(?:ly)?\b|騰落率|変化率|%|ポイント|\bpts?\b|\bchg\b|\bchange\b", re.IGNORECASE
)
BEFORE = re.compile(
    r"前週(?:末)?(?:終値|値|の)?$|先週末?$|last\sweek|previous|prior|week\s(?:ago|before)", re.IGNORECASE
)
OTHER_STRETCH = re.compile(r"\b\d{1,2}\s?[MYDmyd]\b|年|月|\b(?:month|year|day|quarter)", re.IGNORECASE)
OF_THE_RATIO = {"ratio": Kind.RATIO, "average": Kind.AVERAGE, "deviation": Kind.DEVIATION}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its place in the table's text, and its tokens as a sentence of its own."""

    start: int
    sentence: Sentence

    @property
    def words(self) -> str:
        """What stands in it."""
        return self.sentence.words.strip()


@dataclass(frozen=True, slots=True)
class Heading:
    """What a row or a column says of its figures; any part may be missing."""

    symbol: str | None = None
    kind: Kind | None = None
    dated: Token | None = None
    period: Period | None = None
    stranger: bool = False


def tables(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every table of a text in Markdown."""
    return (found.span() for found in TABLE.finditer(text))


def judge_table(text: str, facts: Facts) -> list[Mark]:
    """Marks on the figures of a table; their places are those of ``text``."""
    rows = [row for row in _rows(text) if not all(re.fullmatch(r"[\s:\-]*", cell.words) for cell in row)]
    if not rows:
        return []
    columns = [_heading(cell) for cell in rows[0]]
    signs = any(
        token.kind == "number" and token.figure.sign
        for row in rows[1:]
        for cell in row
        for token in cell.sentence.tokens
    )
    marks: list[Mark] = []
    for row in rows[1:]:
        first = _heading(row[0])
        judged = [
            _moved(one, cell.start)
            for cell, column in zip(row[1:], columns[1:], strict=False)
            for one in _judged(cell, _joined(first, column), facts, signs=signs)
        ]
        marks += [replace(one.mark, session=one.at) for one in disagreeing(judged)]
    return marks


def _rows(text: str) -> Iterator[list[Cell]]:
    place = 0
    for line in text.splitlines(keepends=True):
        cells: list[Cell] = []
        at = place
        for words in line.rstrip("\n").split("|"):
            cells.append(Cell(at, Sentence(words, 0, len(words))))
            at += len(words) + 1
        place += len(line)
        outer = [cell for cell in cells[1:] if cell.words or cell is not cells[-1]] if not cells[0].words else cells
        yield outer or cells


def _heading(cell: Cell) -> Heading:
    """What a first cell or a cell of the head row names."""
    tokens = cell.sentence.tokens
    name = next((token.word for token in tokens if token.kind == "name"), None)
    noun = next((token.word for token in tokens if token.kind == "strength"), None)
    kind = OF_THE_RATIO.get(noun or "") or next((kind for kind, pattern in COLUMNS if pattern.search(cell.words)), None)
    return Heading(
        symbol=RATIO if noun and name is None else name,
        kind=kind,
        dated=next((token for token in tokens if token.kind == "date"), None),
        period=_period(cell),
        stranger=any(token.kind in {"foreign", "vague", "average_other"} for token in tokens) and name is None,
    )


def _period(cell: Cell) -> Period | None:
    """Stretch of time a heading names: the week before for 前週終値, none of ours for 3M."""
    if BEFORE.search(cell.words):
        return Period(shift=1, said=True)
    token = next((token for token in cell.sentence.tokens if token.kind == "period"), None)
    period = meaning(token) if token is not None else None
    if period is not None and WEEKLY.search(cell.words) and period.shift:
        return Period(said=True)
    if period is None and OTHER_STRETCH.search(cell.words):
        return Period(None, said=True)
    return period


def _joined(row: Heading, column: Heading) -> Heading:
    """Row and column together; a row of the ratio rules the kind of its levels."""
    named, other = (row, column) if row.symbol or row.stranger else (column, row)
    kind = other.kind or named.kind
    if named.symbol == RATIO and other.kind in {None, Kind.LEVEL}:
        kind = named.kind
    of_the_ratio = kind in OF_THE_RATIO.values() or kind is Kind.RELATIVE_DEVIATION
    return Heading(
        symbol=RATIO if of_the_ratio else named.symbol,
        kind=kind,
        dated=column.dated or row.dated,
        period=column.period or row.period,
        stranger=row.stranger or column.stranger,
    )


def _judged(cell: Cell, heading: Heading, facts: Facts, *, signs: bool) -> Iterator[Judged]:
    for place, token in enumerate(cell.sentence.tokens):
        if token.kind != "number":
            continue
        kind = _kind(token, heading)
        claim = Claim(
            place=place,
            token=token,
            kind=kind,
            subject=Subject(None if heading.stranger else heading.symbol, sure=heading.symbol is not None, place=0),
            period=heading.period or Period(said=True),
            dated=heading.dated,
            direction=token.figure.sign,
            word=None,
            evidence=True,
        )
        judged = judge_figure(cell.sentence, facts, claim, signs=signs) if kind and claim.subject.symbol else None
        yield judged or Judged(claim, Mark(token, None, Kind.FIGURE, Verdict.UNCHECKED, cause="table"))


def _kind(token: Token, heading: Heading) -> Kind | None:
    """Kind by the heading, where the figure's own unit does not say otherwise."""
    unit, kind = token.figure.unit, heading.kind
    if heading.symbol == RATIO:
        if kind in OF_THE_RATIO.values() or kind is Kind.RELATIVE_DEVIATION:
            return kind
        moves = kind in {Kind.POINTS, Kind.CHANGE} and unit != PERCENT
        return Kind.RATIO_POINTS if moves and token.figure.sign else None
    if unit == PERCENT and kind is not Kind.LEVEL:
        return Kind.CHANGE
    if unit in {POINTS, PERCENT_POINTS}:
        return Kind.POINTS if unit == POINTS else None
    if kind is None and unit == PERCENT:
        return Kind.CHANGE
    if kind is None and heading.dated is not None:
        return Kind.LEVEL
    return Kind.CHANGE if unit == PERCENT else kind


def _moved(one: Judged, by: int) -> Judged:
    token = one.mark.token
    return replace(one, mark=replace(one.mark, token=replace(token, start=token.start + by, end=token.end + by)))
