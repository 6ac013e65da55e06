"""Draft the weekly comment of a completed week."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from lib.analytics.sessions import exchange_today, trading_over
from lib.analytics.two_weeks import two_weeks
from lib.analytics.weeks import latest_completed, week_end
from lib.commentary.draft.facts import OTHERS, DraftFacts
from lib.commentary.draft.text import draft_text
from lib.commentary.draft.title import title
from lib.domain.errors import InvalidInput
from lib.domain.instruments import SMALL_GROWTH
from lib.domain.notes import NoteAddress, NoteContent
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.closes import closes_as_known
from lib.services.desk import Desk
from lib.services.market_summary import read_market_summary
from lib.services.relative_strength import read_last_whole_week
from lib.services.watched_risks import watched_risks

PAGES = Path(__file__).parents[2] / "pages"


def draft_note(desk: Desk, address: NoteAddress, now: datetime) -> NoteContent:
    """What a new note opens with: title and text in its language; errors are those of ``read_draft_facts``."""
    facts, words = read_draft_facts(desk, address.week, now), words_for(address.language)
    return NoteContent(title(facts, words), draft_text(facts, words))


def read_draft_facts(desk: Desk, week: date, now: datetime, known_on: date | None = None) -> DraftFacts:
    """What a draft is written from.

    Parameters
    ----------
    desk
        The open desk.
    week
        Last session of a completed week.
    now
        The reader's instant, UTC.
    known_on
        Only what was known at the end of that day; everything known unless said.

    Raises
    ------
    InvalidInput
        If no completed week of the data ends on ``week``, or nothing was known on ``known_on``.
    NothingToShow
        If a side of the usual pair has no closes.
    StoreError
        If the database does not deliver.
    """
    require_completed(week, now)
    selection = Selection(as_of=week, known_on=known_on)
    with naming_the_week():
        summary = read_market_summary(desk, selection, now)
    followed = {row.symbol for row in summary.rows}
    symbols = [symbol for symbol in (SMALL_GROWTH, *OTHERS) if symbol in followed]
    frames = closes_as_known(desk, symbols, replace(selection, as_of=None), now)
    return DraftFacts(
        summary=summary,
        two_weeks={symbol: two_weeks(frame, week) for symbol, frame in frames.items()},
        pages=frozenset(page.stem for page in PAGES.glob("*.py")),
        risks=watched_risks(desk, week, known_on, now),
    )


@contextmanager
def naming_the_week() -> Iterator[None]:
    """What is wrong with the as-of day is told about the week, as the person called it."""
    try:
        yield
    except InvalidInput as error:
        if error.parameter != "as_of":
            raise
        details = {name: value for name, value in error.details.items() if name != "parameter"}
        raise InvalidInput("week", error.reason, **details) from None


def last_whole_week_end(desk: Desk, now: datetime, known_on: date | None = None) -> date:
    """Last week in which both sides of the usual pair closed; the last completed one while there is none.

    ``known_on`` asks for the week that was the last one at the end of that day.
    """
    latest = read_last_whole_week(desk, Selection(known_on=known_on), now).latest
    return latest_completed(trading_over(now)) if latest is None else latest.session


def require_completed(week: date, now: datetime) -> None:
    """Refuse a day that is not the last session of a completed week.

    Raises
    ------
    InvalidInput
        Naming ``week``.
    """
    if week > exchange_today(now):
        raise InvalidInput("week", "future", value=week, last=latest_completed(trading_over(now)))
    if week != week_end(week) or week > trading_over(now):
        raise InvalidInput("week", "no_such_week", value=week)
