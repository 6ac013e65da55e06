"""Living facts of a note: list them for a chooser, show them, freeze them at publication, compare them later.

The editor keeps the text as typed, placeholders and all. Readers see

- ``render_note(…).text`` while the note is a draft: the values of now;
- ``published_text(revision)`` once it is published: what was shown on its day, for ever.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.choices import FactChoice, fact_choices
from lib.commentary.facts.frozen import RevisedFact, frozen, frozen_as_typed, kept, published, revised
from lib.commentary.facts.measures import short
from lib.commentary.facts.placeholders import placeholders, symbols_named, weeks_named
from lib.commentary.facts.render import Rendered, render
from lib.domain.errors import InvalidInput, NothingToShow
from lib.domain.notes import NoteAddress, NoteSave, NoteState, Revision
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.desk import Desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary, read_weeks

MOST_WEEKS = 200
"""Other weeks read for one text, at 8 to 12 ms each; a placeholder beyond them is told to be one too many."""


def list_facts(desk: Desk, address: NoteAddress, now: datetime) -> tuple[FactChoice, ...]:
    """Every fact that has a value in the note's week, for completion and chooser.

    Each carries ``name`` (what goes between the braces), ``label`` and ``value``
    in the note's language, and ``group`` (the ratio, or an instrument's name).
    Empty when the week has no data.
    """
    sheet = _sheet(desk, address.week, now)
    names = instrument_names(desk, address.language)
    return () if sheet is None else fact_choices(sheet, names, words_for(address.language))


def render_note(desk: Desk, text: str, address: NoteAddress, now: datetime) -> Rendered:
    """Text with the values of now in the note's language, where each stands, and what could not be filled in.

    Never raises for what is typed: an unknown key or week is a ``FactProblem``
    with its place and a sentence, and stays as typed.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    sheets = _sheets(desk, text, address.week, now)
    return render(text, address.week, sheets, words_for(address.language), frozenset(weeks_named(text)[MOST_WEEKS:]))


def freeze_facts(desk: Desk, text: str, address: NoteAddress, now: datetime) -> dict[str, Any]:
    """What a revision keeps in ``facts``: texts and numbers of the placeholders, known at ``now``.

    A note without placeholders freezes nothing: the empty dictionary.
    """
    rendered = render_note(desk, text, address, now)
    return frozen(rendered, address.week, address.language, now) if rendered.facts else {}


def facts_to_save(desk: Desk, save: NoteSave, now: datetime) -> Mapping[str, Any]:
    """What a save keeps in ``facts``: those it brings, else, for a published note, the text's own.

    Placeholders that the newest revision has frozen keep their value and their
    vintage, so that another save of a published note changes no figure in it. To
    take the values of now, a caller brings ``freeze_facts`` along.
    """
    stored = desk.store.notes.note(save.address)
    is_published = NoteState.PUBLISHED in {save.state, stored.state if stored else None}
    if save.facts or not is_published:
        return save.facts
    newest = desk.store.notes.revision(save.address, stored.revision) if stored else None
    return kept(freeze_facts(desk, save.content.text, save.address, now), newest.facts if newest else {})


def published_text(revision: Revision) -> str:
    """Text of a published revision as readers see it; it never changes."""
    return published_note(revision).text


def published_note(revision: Revision) -> Rendered:
    """A published revision as readers see it, with the places of its frozen facts; it never changes."""
    return published(revision.content.text, revision.facts)


def revised_since(desk: Desk, revision: Revision, now: datetime) -> tuple[RevisedFact, ...]:
    """Frozen facts that later corrections of the data would write differently, each with its sentence."""
    sheets = _sheets(desk, frozen_as_typed(revision.facts), revision.address.week, now)
    return revised(revision.facts, sheets, words_for(revision.address.language))


def _sheets(desk: Desk, text: str, week: date, now: datetime) -> dict[date, MarketSummary]:
    """Summaries of the weeks a text asks for: the note's own whole, of others what is asked."""
    if not any(placeholders(text)):
        return {}
    own, others = _sheet(desk, week, now), [other for other in weeks_named(text)[:MOST_WEEKS] if other != week]
    return ({} if own is None else {week: own}) | _other_sheets(desk, text, others, now)


def _other_sheets(desk: Desk, text: str, weeks: Sequence[date], now: datetime) -> dict[date, MarketSummary]:
    named = symbols_named(text)
    symbols = [one.symbol for one in desk.store.universe.instruments() if {one.symbol, short(one.symbol)} & named]
    try:
        return read_weeks(desk, weeks, symbols, now) if weeks else {}
    except NothingToShow:
        return {}


def _sheet(desk: Desk, week: date, now: datetime) -> MarketSummary | None:
    """Summary of a week; ``None`` where the data do not reach, or it is no completed week's last session."""
    try:
        sheet = read_market_summary(desk, Selection(as_of=week), now)
    except (InvalidInput, NothingToShow):
        return None
    return sheet if sheet.week == week else None
