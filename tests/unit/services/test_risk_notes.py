"""Which notes a risk's page lists."""

from datetime import UTC, date, datetime

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState
from lib.services.risk_notes import notes_of_risk

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)
OCT_24, OCT_31 = date(2025, 10, 24), date(2025, 10, 31)


@pytest.fixture
def write(desk):
    author = desk.store.people.named("M. Ito")

    def publish(week, text, language="en", state=NoteState.PUBLISHED, **rest):
        content = NoteContent("The week", text, **rest)
        desk.store.notes.save(NoteSave(NoteAddress(week, language), content, author.key, state=state), NOW)

    return publish


def listed(desk, slug="market-valuation", last=OCT_31):
    risk = next(one for one in desk.store.risks.read().risks if one.slug == slug)
    return [(note.address.week, note.address.language) for note in notes_of_risk(desk, risk, last)]


def test_notes_that_name_a_risk_or_are_linked_to_it_are_listed_newest_first(desk, write):
    write(OCT_24, "Linked only.", risks=("market-valuation",))
    write(OCT_31, "MARKET  valuation is not it, Ｍａｒｋｅｔ-Valuation is.")
    write(OCT_31, "株価の割高感が意識された。", "ja")
    assert listed(desk) == [(OCT_31, "ja"), (OCT_31, "en"), (OCT_24, "en")]


def test_the_editor_links_by_key(desk, write):
    key = next(one.key for one in desk.store.risks.read().risks if one.slug == "market-valuation")
    write(OCT_31, "Linked only.", risks=(str(key),))
    assert listed(desk) == [(OCT_31, "en")]


def test_words_of_the_name_apart_from_each_other_do_not_count(desk, write):
    write(OCT_31, "The market fell; valuation is another matter.")
    assert listed(desk) == []


def test_drafts_and_later_weeks_are_not_listed(desk, write):
    write(OCT_31, "Market valuation.", state=NoteState.DRAFT)
    write(date(2025, 11, 7), "Market valuation.")
    assert listed(desk) == []


def test_as_known_on_a_day_only_what_was_published_and_said_by_then(desk, write):
    write(OCT_24, "Linked.", risks=("market-valuation",))
    write(OCT_31, "Market valuation.", state=NoteState.DRAFT)
    risk = next(one for one in desk.store.risks.read().risks if one.slug == "market-valuation")
    (known,) = notes_of_risk(desk, risk, OCT_31, NOW.date())
    assert (known.address.week, known.content.text) == (OCT_24, "Linked.")
    assert notes_of_risk(desk, risk, OCT_31, date(2025, 10, 31)) == ()
