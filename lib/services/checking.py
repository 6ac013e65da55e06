"""Check an analyst's text against the ledger as known."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np
import pandas as pd

from lib.analytics.ratio import weekly_ratio
from lib.analytics.relative_strength import strict_average
from lib.analytics.sessions import trading_over
from lib.analytics.weeks import week_end, week_ends
from lib.commentary.check import Facts, Finding, Verdict, check_text
from lib.commentary.check.facts import PAIR
from lib.domain.closes import CloseStatus
from lib.domain.errors import InvalidInput
from lib.domain.selection import Selection
from lib.services.closes import closes_as_known, pair_closes
from lib.services.desk import Desk
from lib.services.note_rules import LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Checked:
    """Findings on a text, and what was known."""

    week: date
    findings: tuple[Finding, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """Findings that ask for a correction or a reason before the note is published."""
        return tuple(one for one in self.findings if one.verdict in {Verdict.WRONG, Verdict.CONTRADICTS})


def check_note(desk: Desk, text: str, week: date, now: datetime, known_on: date | None = None) -> Checked:
    """Every figure and word of a text against the closes of its week.

    Parameters
    ----------
    desk
        The open desk.
    text
        Plain text or Markdown in either language.
    week
        Last session of a completed exchange week.
    now
        The present instant, UTC.
    known_on
        Judge by what was known at the end of that day; by everything known unless said.

    Raises
    ------
    InvalidInput
        If no completed week with data ends on ``week``, or the text is too long.
    NothingToShow
        If nothing is stored for the pair.
    StoreError
        If the database does not deliver.
    """
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("text", "too_long", value=len(text), highest=LONGEST_TEXT)
    facts = facts_of_week(desk, week, now, known_on)
    return Checked(week, tuple(check_text(text, facts)))


def facts_of_week(desk: Desk, week: date, now: datetime, known_on: date | None = None) -> Facts:
    """Everything the check compares with; parameters and errors are those of ``check_note``."""
    if week > trading_over(now) or week_end(week) != week:
        raise InvalidInput("week", "no_such_week", value=week)
    selection = replace(Selection(), known_on=known_on)
    frames = pair_closes(desk, selection, now)
    symbols = [instrument.symbol for instrument in desk.store.universe.instruments()]
    frames |= closes_as_known(desk, symbols, selection, now)
    first = min(frames[symbol].index[0].date() for symbol in PAIR)
    if week < first:
        raise InvalidInput("week", "before_data", value=week, first=first)
    return facts_from(frames, week)


def facts_from(frames: Mapping[str, pd.DataFrame], week: date) -> Facts:
    """Facts from closes frames by symbol; both sides of the pair are among them."""
    until = {symbol: frame[frame.index <= pd.Timestamp(week)] for symbol, frame in frames.items()}
    line = weekly_ratio(frames[PAIR[0]], frames[PAIR[1]], week)
    ratios = line["ratio"].to_numpy(dtype=float)
    days = [session.date() for session in line.index]
    first = min((frame.index[0].date() for frame in until.values() if len(frame)), default=week)
    return Facts(
        week=week,
        weeks=tuple(end.date() for end in week_ends(first, week)),
        closes={symbol: _by_day(frame.index, frame["value"]) for symbol, frame in until.items() if len(frame)},
        doubtful={symbol: _doubtful(frame) for symbol, frame in until.items()},
        ratios=_known(days, ratios),
        averages=_known(days, strict_average(ratios, Selection().rules.window)),
    )


def _by_day(sessions: pd.Index, values: pd.Series) -> dict[date, float]:
    return {session.date(): float(value) for session, value in zip(sessions, values, strict=True)}


def _doubtful(frame: pd.DataFrame) -> dict[date, str]:
    rows = frame[frame["status"] != CloseStatus.CLOSE.value]
    return {session.date(): str(status) for session, status in zip(rows.index, rows["status"], strict=True)}


def _known(days: list[date], values: np.ndarray) -> dict[date, float]:
    return {day: float(value) for day, value in zip(days, values, strict=True) if np.isfinite(value)}
