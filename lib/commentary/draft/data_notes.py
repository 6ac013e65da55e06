"""Closes of the draft that are not official: estimated or derived, this week, last week, or in the average."""

import numpy as np

from lib.commentary.draft.facts import OTHERS, DraftFacts
from lib.commentary.names import name_of
from lib.domain.closes import WeekStatus
from lib.domain.instruments import SMALL_GROWTH
from lib.locales.catalogue import Words

UNOFFICIAL = (WeekStatus.ESTIMATED, WeekStatus.DERIVED)


def data_notes(facts: DraftFacts, words: Words) -> tuple[str, ...]:
    """One sentence for every close that is not official, and one for the average."""
    return (*_closes(facts, words), *_average(facts, words))


def _closes(facts: DraftFacts, words: Words) -> list[str]:
    rows = {row.symbol: row for row in facts.summary.rows}
    notes = []
    for symbol in (SMALL_GROWTH, *OTHERS):
        weeks = facts.two_weeks.get(symbol)
        if weeks is None:
            continue
        for day, status in ((facts.week, rows[symbol].status), (weeks.last_week, weeks.last_week_status)):
            if day is not None and status in UNOFFICIAL:
                name, said = name_of(symbol, words).label, words.formats.prose_day(day, facts.week)
                notes.append(words(f"draft.note.{status.value}", name=name, day=said))
    return notes


def _average(facts: DraftFacts, words: Words) -> list[str]:
    now, strength = facts.standing, facts.summary.strength
    if now is None or now.average is None:
        return []
    window = strength.weeks.loc[: np.datetime64(now.session)].tail(strength.rules.window)
    count = int(window["status"].isin([status.value for status in UNOFFICIAL]).sum())
    return [words("draft.note.average", weeks=words.formats.weeks(count))] if count else []
