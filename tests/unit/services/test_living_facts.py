"""Living facts through the services: choose, show, freeze, compare after a correction."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.weeks import week_ends
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState, Revision
from lib.domain.people import Person
from lib.services.living_facts import (
    MOST_WEEKS,
    facts_to_save,
    freeze_facts,
    list_facts,
    published_text,
    render_note,
    revised_since,
)
from lib.services.notes import save_note
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
    weeks = [end.date() for end in week_ends(date(2021, 1, 8), date(2025, 10, 24))][-MOST_WEEKS - 2 :]
    rendered = render_note(recorded, " ".join(f"{{ratio@{week}}}" for week in weeks), NOTE, AFTER_RECORDED)
    assert len(rendered.facts) == MOST_WEEKS
    assert [(problem.reason, problem.name) for problem in rendered.problems] == [
        ("too_many_weeks", f"ratio@{week}") for week in weeks[-2:]
    ]
    assert "at most 200 other weeks" in rendered.problems[0].sentence


@pytest.mark.parametrize("week", [date(2025, 4, 11), date(2025, 4, 17), date(2023, 11, 3), date(2019, 5, 31)])
def test_another_week_says_what_a_note_of_that_week_says(recorded, week):
    """Many weeks are read from one look at the closes; the slow way is a summary for each."""
    own = list_facts(recorded, NoteAddress(week, "en"), AFTER_RECORDED)
    rendered = render_note(recorded, " ".join(f"{{{one.name}@{week}}}" for one in own), NOTE, AFTER_RECORDED)
    assert {fact.name: fact.value.text for fact in rendered.facts} == {f"{one.name}@{week}": one.value for one in own}
    assert own


def test_frozen_facts_survive_a_correction_which_is_told_beside_them(recorded):
    text = "Ratio {ratio}, last April {ratio@2025-04-11}."
    facts = json.loads(json.dumps(freeze_facts(recorded, text, NOTE, AFTER_RECORDED)))
    corrected = Close("^RUO", NOTE.week, 1685.00, CloseStatus.CLOSE, Source.FILE, LATER)
    recorded.store.prices.append([corrected])
    saved = revision(text, facts)
    assert published_text(saved) == "Ratio 24.66\u00a0%, last April 22.84\u00a0%."
    (change,) = revised_since(recorded, saved, LATER)
    assert change.sentence == "Data revised since: Ratio 24.66\u00a0% → 24.63\u00a0%"  # 1685.00 / 6840.20


def test_a_note_without_placeholders_freezes_nothing(recorded):
    assert freeze_facts(recorded, "nothing to fill in", NOTE, AFTER_RECORDED) == {}
    saved = replace(revision("nothing", {}), facts={})
    assert revised_since(recorded, saved, LATER) == ()


def save(text, **changes):
    return NoteSave(NOTE, NoteContent("Small growth", text), AUTHOR.key, **changes)


def test_publishing_freezes_and_another_save_changes_no_figure(recorded):
    author = recorded.store.people.named("M. Ito").key
    first = save_note(recorded, replace(save("Ratio {ratio}."), author=author), AFTER_RECORDED)
    recorded.store.prices.append([Close("^RUO", NOTE.week, 1685.00, CloseStatus.CLOSE, Source.FILE, LATER)])
    again = replace(save("Ratio {ratio}, close {RUO.close}."), author=author, base=first.revision)
    second = save_note(recorded, again, LATER)
    newest, oldest = recorded.store.notes.revisions(NOTE)
    assert published_text(oldest) == "Ratio 24.66\u00a0%."
    assert published_text(newest) == "Ratio 24.66\u00a0%, close 1,685.00."
    assert save_note(recorded, again, LATER).revision == second.revision


def test_facts_a_save_brings_along_are_taken_and_a_draft_freezes_nothing(recorded):
    assert facts_to_save(recorded, save("{ratio}", facts={"form": 1, "values": {}}), LATER) == {"form": 1, "values": {}}
    assert facts_to_save(recorded, save("{ratio}", state=NoteState.DRAFT), LATER) == {}
    assert facts_to_save(recorded, save("no figure"), LATER) == {}
