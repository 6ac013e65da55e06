"""Living facts of a note: list them for a chooser, show them, freeze them at publication, compare them later.

The editor keeps the text as typed, placeholders and all. Readers see

- ``render_note(…).text`` while the note is a draft: the values of now;
- ``published_text(revision)`` once it is published: what was shown on its day, for ever.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.choices import FactChoice, fact_choices
from lib.commentary.facts.frozen import RevisedFact, frozen, kept, published, revised, weeks_frozen
from lib.commentary.facts.placeholders import placeholders, weeks_named
from lib.commentary.facts.render import Rendered, render
from lib.domain.errors import InvalidInput, NothingToShow
from lib.domain.notes import NoteAddress, NoteSave, NoteState, Revision
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.desk import Desk
from lib.services.instrument_names import instrument_names
from lib.services.market_summary import read_market_summary

MOST_WEEKS = 40
"""Other weeks read for one text; a placeholder beyond them is a problem value like an unknown week."""


def list_facts(desk: Desk, address: NoteAddress, now: datetime) -> tuple[FactChoice, ...]:
    """Every fact that has a value in the note's week, for completion and chooser.

    Each carries ``name`` (what goes between the braces), ``label`` and ``value``
    in the note's language, and ``group`` (the ratio, or an instrument's name).
    Empty when the week has no data.
    """
    sheets = _sheets(desk, (address.week,), now)
    names = instrument_names(desk, address.language)
    return fact_choices(sheets[address.week], names, words_for(address.language)) if sheets else ()


def render_note(desk: Desk, text: str, address: NoteAddress, now: datetime) -> Rendered:
    """Text with the values of now in the note's language, where each stands, and what could not be filled in.

    Never raises for what is typed: an unknown key or week is a ``FactProblem``
    with its place and a sentence, and stays as typed.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    weeks = (address.week, *weeks_named(text)[:MOST_WEEKS]) if any(placeholders(text)) else ()
    return render(text, address.week, _sheets(desk, weeks, now), words_for(address.language))


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
    sheets = _sheets(desk, weeks_frozen(revision.facts), now)
    return revised(revision.facts, sheets, words_for(revision.address.language))


def _sheets(desk: Desk, weeks: Iterable[date], now: datetime) -> dict[date, MarketSummary]:
    found = {week: _sheet(desk, week, now) for week in weeks}
    return {week: sheet for week, sheet in found.items() if sheet is not None and sheet.week == week}


def _sheet(desk: Desk, week: date, now: datetime) -> MarketSummary | None:
    """Summary of a week; ``None`` where the data do not reach."""
    try:
        return read_market_summary(desk, Selection(as_of=week), now)
    except (InvalidInput, NothingToShow):
        return None
