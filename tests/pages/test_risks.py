"""The weekly review as a walk; late on the right day; nothing typed is lost."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, Moves, Worse
from tests.other_language import foreign
from tests.pages.page_text import every_text, said, table
from tests.pages.watchlist import (
    FIRST,
    OCT_24,
    OCT_31,
    RAISED,
    answer,
    editor_of,
    everybody,
    fill,
    opened,
    press,
    texts,
)


def test_a_fresh_installation_watches_nine_risks_judged_by_nobody_and_late_for_nobody(install):
    reader = opened(install())
    assert said(reader.header) == ["Risks watched: 9, none of them judged yet"]
    assert "Overdue on 2025-11-01: none." in said(reader.caption)
    assert "Review of the week ending 2025-10-31: 0 of 9 answered" in texts(reader)
    assert set(table(reader, "state")["state"]) == {"to review"}
    assert set(table(reader, "state")["change"]) == {"—"}


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_a_fresh_installation_in_the_middle_of_a_week_shows_the_coming_sunday_and_nothing_late(install, zone):
    reader = opened(install(now=datetime(2025, 11, 5, 15, tzinfo=UTC)), zone=zone)
    assert set(table(reader, "state")["next"]) == {"2025-11-09"}
    assert set(table(reader, "state")["state"]) == {"to review"}
    assert "Nobody has reviewed the risks yet, so none is overdue." in texts(reader)


def test_no_change_nine_times_completes_the_week(install):
    installation = install()
    reader = opened(installation)
    for done in range(9):
        assert f"2025-10-31: {done} of 9 answered" in texts(reader)
        press(reader, "No change")
    assert "Review of the week ending 2025-10-31 complete: 9 of 9" in texts(reader)
    assert {review.author.name for review in installation.store.risks.read().reviews} == {"M. Ito"}
    assert set(table(reader, "state")["state"]) == {"answered"}


def test_a_judgement_of_ones_own_moves_the_risk_on_map_and_table(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.MUCH_WORSE, moves=Moves.CLEARLY, likelihood=4, impact=5, sentence="Redemptions stopped.")
    press(reader, "Save judgement")
    row = table(reader, "state").iloc[0]
    assert (row["name"], row["score"], row["worse"], row["state"]) == ("Private credit", 20, "much worse", "answered")
    assert said(reader.header) == ["Risks watched: 9, none raised or lowered; highest: Private credit, 4 × 5 = 20"]
    assert "2 · China economy" in said(reader.subheader)


def test_last_weeks_words_stand_beside_the_answer(install):
    installation = install()
    answer(installation, week=OCT_24)
    shown = texts(opened(installation))
    assert "Week ending 2025-10-24 (Fri), K. Mori" in shown
    assert "worse? worse · moves small growth? clearly" in shown
    assert "APEC ended without a date." in shown


def test_back_at_an_answered_risk_its_answer_stands_before_last_weeks_words(install):
    installation = install()
    answer(installation, week=OCT_24)
    reader = opened(installation)
    press(press(reader, "No change"), "Back")
    shown = texts(reader)
    for told in ("answered", "Week ending 2025-10-31 (Fri), M. Ito", "Week ending 2025-10-24 (Fri), K. Mori"):
        assert told in shown
    assert "APEC ended without a date." in shown


def test_when_somebody_answered_first_both_are_seen_and_saving_again_is_a_decision(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.BETTER, moves=Moves.NO, sentence="Mine.")
    answer(installation)
    press(reader, "Save judgement")
    shown = texts(reader)
    assert "Somebody saved in the meantime. Compare both before saving." in shown
    assert "APEC ended without a date." in shown
    assert editor_of(reader, "sentence")["text"] == "Mine."
    press(reader, "Save judgement")
    assert [one.judgement.sentence for one in installation.store.risks.read().reviews][-1] == "Mine."


def test_later_goes_on_to_the_next_and_back_to_the_one_before(install):
    reader = press(opened(install()), "Later")
    assert "2 · China economy" in said(reader.subheader)
    press(press(reader, "Back"), "Back")
    assert "9 · Tariffs and trade" in said(reader.subheader)


def test_the_walk_stays_where_its_author_is_when_somebody_else_answers(install):
    installation = install()
    reader = opened(installation)
    fill(reader, sentence="Half a sent")
    answer(installation)
    reader.run()
    assert "1 · Private credit" in said(reader.subheader)
    assert "APEC ended without a date." in texts(reader)
    assert editor_of(reader, "sentence")["text"] == "Half a sent"


def test_a_dropped_risk_says_so_and_a_judgement_brings_it_back(install):
    installation = install()
    answer(installation, week=OCT_24, judgement=Judgement(Level.DROPPED, Worse.SAME, Moves.NO))
    reader = opened(installation, risk=FIRST)
    assert "Dropped: the weekly review does not ask for it." in texts(reader)
    assert "No change" not in {button.label for button in reader.button}
    fill(reader, worse=Worse.WORSE, moves=Moves.NO, level=Level.REMARK)
    press(reader, "Save judgement")
    assert "No change" in {button.label for button in reader.button}


def test_without_a_name_nothing_can_be_answered_and_the_way_to_one_is_shown(install):
    reader = opened(install(), person="")
    labels = {button.label for button in reader.button}
    assert "No change" not in labels
    assert "Choose your name" in labels


@pytest.mark.parametrize(
    ("zone", "now", "line"),
    [
        ("Asia/Tokyo", datetime(2025, 11, 2, 14, 59, tzinfo=UTC), "Overdue on 2025-11-02: none."),
        ("Asia/Tokyo", datetime(2025, 11, 2, 15, 0, tzinfo=UTC), "Overdue on 2025-11-03: Private credit."),
        ("America/New_York", datetime(2025, 11, 3, 4, 59, tzinfo=UTC), "Overdue on 2025-11-02: none."),
        ("America/New_York", datetime(2025, 11, 3, 5, 0, tzinfo=UTC), "Overdue on 2025-11-03: Private credit."),
    ],
)
def test_a_missing_review_is_overdue_from_midnight_before_monday_where_the_reader_sits(install, zone, now, line):
    installation = install()
    everybody(installation, OCT_24)
    for risk in installation.store.risks.read().risks[1:]:
        answer(installation, risk.slug, OCT_31, None)
    installation.now = now
    reader = opened(installation, zone=zone)
    assert line in " ".join(said(reader.caption))
    summary = " ".join(said(installation.go(reader, "market_summary").caption))
    assert (line in summary) == ("none" not in line)  # the summary speaks only of what is late
    assert ("Overdue on" in summary) == ("none" not in line)


def test_the_summary_names_the_highest_risks_what_changed_and_what_is_overdue(install):
    installation = install()
    everybody(installation, OCT_24)
    answer(installation, "tariffs-and-trade", OCT_31)
    installation.now = datetime(2025, 11, 4, 12, tzinfo=UTC)
    shown = texts(installation.read("market_summary", week="2025-10-31"))
    assert "Watching 0 of 9 changed" in shown  # a first judgement changes nothing that was known
    assert "| Tariffs and trade | 4 × 4 | — |" in shown
    assert "Overdue on 2025-11-04: Private credit, China economy, China and rare earths and 5 more." in shown


def test_the_summary_shows_a_change_only_in_the_week_of_its_review(install):
    installation = install()
    answer(installation, week=OCT_24, judgement=replace(RAISED, likelihood=3))
    answer(installation, week=OCT_31)
    installation.now = datetime(2025, 11, 8, 12, tzinfo=UTC)
    reviewed, later = (texts(installation.read("market_summary", week=week)) for week in ("2025-10-31", "2025-11-07"))
    assert "| Private credit | 4 × 4 | ▲ +4 |" in reviewed
    assert "| Private credit | 4 × 4 | — |" in later
    assert "Watching 0 of 9 changed" in later


def test_a_summary_frozen_on_a_past_day_shows_what_had_been_said_of_the_risks_by_then(install):
    installation = install()
    answer(installation, week=OCT_24, judgement=replace(RAISED, likelihood=3))
    answer(installation, week=OCT_31)
    installation.now = datetime(2025, 11, 5, 12, tzinfo=UTC)
    answer(installation, week=OCT_31, judgement=replace(RAISED, likelihood=2))
    frozen = texts(installation.read("market_summary", week="2025-10-31", known_on="2025-11-01"))
    assert "| Private credit | 4 × 4 | ▲ +4 |" in frozen
    assert "Overdue on" not in frozen
    open_end = texts(installation.read("market_summary", week="2025-10-31"))
    assert "| Private credit | 2 × 4 | ▼ −4 |" in open_end
    assert "Overdue on" in open_end


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("address", [{}, {"risk": FIRST}])
def test_the_watchlist_holds_no_word_of_the_other_language(install, language, address):
    installation = install()
    everybody(installation, OCT_24)
    answer(installation, judgement=Judgement(Level.SECTION, Worse.MUCH_WORSE, Moves.CLEARLY, 4, 5), person="1")
    shown = every_text(opened(installation, person="1", lang=language, **address))
    names = {"K. Mori", "M. Ito", "Ratioscope", "PIK", "cookie", "person"}  # the last keeps the name in the browser
    strangers = foreign(shown, language)
    assert [text for text in strangers if not any(name in text for name in names)] == []


def test_filters_narrow_the_table_and_say_when_nothing_fits(install):
    installation = install()
    answer(installation)
    reader = opened(installation)
    reader.selectbox("risk_category_en").set_value("trade").run()
    assert set(table(reader, "state")["name"]) == {"China and rare earths", "Tariffs and trade"}
    next(one for one in reader.button_group if one.key == "risk_filter_en").set_value("overdue").run()
    assert "No risk fits this choice." in said(reader.caption)
