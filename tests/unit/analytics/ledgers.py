"""Week ledgers of the recorded closes, and published figures as a reader would say them."""

from datetime import date

from lib.analytics.week_ledger import week_ledger
from lib.domain.published import FigureKind, PublishedFigure

AS_OF = date(2026, 1, 17)


def ledger_of(frames, replaced=None):
    return week_ledger(frames, AS_OF, replaced or {})


def figure(day, kind, text, subject=None):
    places = len(text.partition(".")[2])
    return PublishedFigure(date.fromisoformat(day), FigureKind(kind), float(text), places, subject)
