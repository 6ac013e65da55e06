"""Figures of the published notes, as the check reads them, to be held against the ledger."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import pandas as pd

from lib.analytics.published_values import computed_value, rounded
from lib.analytics.reconciliation import Reconciled, Verdict
from lib.analytics.week_ledger import WeekLedger
from lib.commentary.check import Facts, Finding, Kind, check_text
from lib.commentary.check import Verdict as Checked
from lib.commentary.facts.frozen import published
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note, NoteState
from lib.domain.published import FigureKind, PublishedFigure
from lib.services.checking import facts_from
from lib.services.desk import Desk
from lib.sources.file.published import read_figure

KINDS: Mapping[Kind, FigureKind] = {
    Kind.LEVEL: FigureKind.CLOSE,
    Kind.POINTS: FigureKind.POINTS,
    Kind.CHANGE: FigureKind.CHANGE,
    Kind.RATIO: FigureKind.RATIO,
    Kind.AVERAGE: FigureKind.AVERAGE,
    Kind.DEVIATION: FigureKind.DEVIATION,
}
PAGE = 200
Value = TypeVar("Value")
SIGNS = frozenset("+-\uff0b\u2212")
JUDGED = (Checked.RIGHT, Checked.ROUNDING, Checked.WRONG)


@dataclass(frozen=True)
class NoteFigures:
    """What the published notes say.

    ``figures`` are about the week of their note and are reconciled with all
    others; ``elsewhere`` are wrong ones about another week or stretch, with what
    the check expected in their place.
    """

    figures: tuple[PublishedFigure, ...]
    elsewhere: tuple[Reconciled, ...]


def read_note_figures(desk: Desk, frames: Mapping[str, pd.DataFrame], ledger: WeekLedger) -> NoteFigures:
    """Figures of every published note that was not put away, newest week first.

    Parameters
    ----------
    desk
        The open desk.
    frames
        Closes frames by symbol, as the ledger was made from.
    ledger
        Their weeks.
    """
    if not ledger.sessions:
        return NoteFigures((), ())
    known = facts_from(frames, ledger.sessions[-1])
    read = [one for note in _published(desk) for one in _figures(desk, note, known, ledger)]
    return NoteFigures(
        tuple(one for one in read if isinstance(one, PublishedFigure)),
        tuple(one for one in read if isinstance(one, Reconciled)),
    )


def _published(desk: Desk) -> Iterator[Note]:
    question, offset = NoteQuestion(state=NoteState.PUBLISHED), 0
    while notes := desk.store.note_archive.find(question, PAGE, offset):
        yield from notes
        offset += PAGE


def facts_until(known: Facts, week: date) -> Facts:
    """Facts of an earlier week: every one of them depends on that week and earlier ones only."""
    return replace(
        known,
        week=week,
        weeks=tuple(one for one in known.weeks if one <= week),
        closes={symbol: _until(closes, week) for symbol, closes in known.closes.items() if min(closes) <= week},
        doubtful={symbol: _until(words, week) for symbol, words in known.doubtful.items()},
        ratios=_until(known.ratios, week),
        averages=_until(known.averages, week),
    )


def _until(values: Mapping[date, Value], week: date) -> dict[date, Value]:
    return {day: value for day, value in values.items() if day <= week}


def _figures(desk: Desk, note: Note, known: Facts, ledger: WeekLedger) -> Iterator[PublishedFigure | Reconciled]:
    week = note.address.week
    if week not in ledger.places:
        return
    newest = desk.store.notes.revision(note.address, note.revision)
    text = published(note.content.text, newest.facts if newest else {}).text
    for finding in check_text(text, facts_until(known, week)):
        if finding.kind in KINDS and finding.verdict in JUDGED:
            yield from _figure(finding, week, note.address.language, ledger)


def _figure(finding: Finding, week: date, language: str, ledger: WeekLedger) -> Iterator[PublishedFigure | Reconciled]:
    """The figure if it is about the note's own week; a wrong one about another week with what was expected."""
    kind, said = KINDS[finding.kind], read_figure(finding.text)
    if said is None or (kind.of_index and finding.subject is None):
        return
    value, places = said
    figure = PublishedFigure(week, kind, value, places, finding.subject if kind.of_index else None, language)
    expected = read_figure(finding.expected or "")
    right = computed_value(ledger, figure)
    if right is not None and _is(finding.expected or finding.text, expected or said, right):
        yield figure if _signed(finding.text) else replace(figure, value=math.copysign(value, right))
    elif finding.verdict is Checked.WRONG and expected is not None:
        slips = (f"checked:{finding.cause}",) if finding.cause else ()
        yield Reconciled(figure, expected[0], value - expected[0], Verdict.DIFFERS, slips)


def _is(text: str, said: tuple[float, int], right: float) -> bool:
    """Whether a figure is the right one; one written without a sign may have either."""
    value, places = said
    wanted = rounded(right, places)
    return abs(value - wanted if _signed(text) else abs(value) - abs(wanted)) < 10.0**-places / 2


def _signed(text: str) -> bool:
    return text.strip()[:1] in SIGNS
