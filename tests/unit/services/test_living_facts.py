"""Living facts through the services: choose, show, freeze, compare after a correction."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.notes import NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person
from lib.services.living_facts import (
    MOST_WEEKS,
    freeze_facts,
    list_facts,
    published_text,
    render_note,
    revised_since,
)
from tests.unit.services.conftest import AFTER_RECORDED

NOTE = NoteAddress(date(2025, 10, 31), "en")
LATER = datetime(2026, 1, 20, 12, tzinfo=UTC)
AUTHOR = Person(key=1, name="M. Ito")


def revision(text, facts):
    return Revision(NOTE, 1, AUTHOR, AFTER_RECORDED, NoteState.PUBLISHED, NoteContent("t", text), facts)


def test_the_chooser_has_the_figures_of_the_week(recorded):
    values = {choice.name: choice.value for choice in list_facts(recorded, NOTE, AFTER_RECORDED)}
    assert values["deviation"] == "+0.67\u00a0pt"  # product.md, decision 3
    assert values["GSPC.close"] == "6,840.20"
    assert list_facts(recorded, NoteAddress(date(2018, 1, 5), "en"), AFTER_RECORDED) == ()


def test_a_text_without_braces_reads_nothing(recorded, monkeypatch):
    monkeypatch.setattr("lib.services.living_facts.read_market_summary", None)
    assert render_note(recorded, "plain", NOTE, AFTER_RECORDED).text == "plain"


def test_a_text_that_asks_for_too_many_weeks_is_answered_in_part(recorded):
    weeks = [date.fromordinal(date(2024, 1, 5).toordinal() + 7 * step) for step in range(MOST_WEEKS + 20)]
    rendered = render_note(recorded, " ".join(f"{{ratio@{week}}}" for week in weeks), NOTE, AFTER_RECORDED)
    assert 0 < len(rendered.facts) <= MOST_WEEKS


def test_frozen_facts_survive_a_correction_which_is_told_beside_them(recorded):
    text = "Ratio {ratio}, last April {ratio@2025-04-11}."
    facts = json.loads(json.dumps(freeze_facts(recorded, text, NOTE, AFTER_RECORDED)))
    corrected = Close("^RUO", NOTE.week, 1685.00, CloseStatus.CLOSE, Source.FILE, LATER)
    recorded.store.prices.append([corrected])
    saved = revision(text, facts)
    assert published_text(saved) == "Ratio 24.66\u00a0%, last April 22.84\u00a0%."
    (change,) = revised_since(recorded, saved, LATER)
    assert change.sentence == "Data revised since: ratio 24.66\u00a0% → 24.63\u00a0%"  # 1685.00 / 6840.20


def test_a_note_without_placeholders_freezes_nothing(recorded):
    assert freeze_facts(recorded, "nothing to fill in", NOTE, AFTER_RECORDED) == {}
    saved = replace(revision("nothing", {}), facts={})
    assert revised_since(recorded, saved, LATER) == ()
