"""The watchlist: reviewed as a walk, opened risk by risk, late on the right day; nothing typed is lost."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from lib.analytics.risk_standing import Moment, standing_of
from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, Moves, Worse
from lib.services.risks import Signature, judge, no_change
from tests.pages.dialog import Dialog
from tests.pages.page_text import every_text, said, table
from tests.pages.test_languages import foreign

OCT_24, OCT_31 = date(2025, 10, 24), date(2025, 10, 31)
NEW_YORK = ZoneInfo("America/New_York")
RAISED = Judgement(Level.WATCHLIST, Worse.WORSE, Moves.CLEARLY, 4, 4, "APEC ended without a date.")
FIRST = "private-credit"


def opened(installation, *, person="M. Ito", zone="America/New_York", **address):
    """The page as somebody with a name sees it in a time zone."""
    reader = installation.read("market_summary")
    if person:
        reader.session_state["person_here"] = installation.store.people.named(person).key
    reader.query_params.update(address)
    reader.context["timezone"] = zone
    return installation.go(reader, "risks")


def answer(installation, slug=FIRST, week=OCT_31, judgement=RAISED, person="K. Mori"):
    """Somebody else answers, without the page."""
    moment = Moment(installation.now, NEW_YORK)
    signed = Signature(installation.store.people.named(person), moment)
    seen = standing_of(installation.store.risks.read(), slug, week, moment)
    if judgement is None:
        no_change(installation.desk, seen, week, signed)
    else:
        judge(installation.desk, seen, week, judgement, signed)


def everybody(installation, week=OCT_31):
    for risk in installation.store.risks.read().risks:
        answer(installation, risk.slug, week, None)


def field(reader, name, slug=FIRST, language="en"):
    key = f"risk_{name}_{slug}_2025-10-31_{language}"
    return next(one for kind in (reader.button_group, reader.text_area) for one in kind if one.key == key)


def fill(reader, **told):
    for name, value in told.items():
        field(reader, name).set_value(value)


def press(reader, label):
    return next(one for one in reader.button if one.label == label).click().run()


def texts(reader):
    return " ".join(every_text(reader))


def test_a_fresh_installation_watches_nine_risks_judged_by_nobody_and_late_for_nobody(install):
    reader = opened(install())
    assert said(reader.header) == ["Risks watched: 9, none of them judged yet"]
    assert "Overdue on 2025-11-01: none." in said(reader.caption)
    assert "Review of the week ending 2025-10-31: 0 of 9 answered" in texts(reader)
    assert set(table(reader, "state")["state"]) == {"to review"}
    assert set(table(reader, "state")["change"]) == {"—"}


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


def test_half_an_answer_is_refused_and_what_was_typed_stays(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.WORSE, sentence="Half an answer.")
    press(reader, "Save judgement")
    assert said(reader.error) == ["Does it move small growth?: is needed."]
    assert field(reader, "sentence").value == "Half an answer."
    fill(reader, moves=Moves.A_LITTLE)
    press(reader, "Save judgement")
    (review,) = installation.store.risks.read().reviews
    assert review.judgement.sentence == "Half an answer."


def test_when_somebody_answered_first_both_are_seen_and_saving_again_is_a_decision(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.BETTER, moves=Moves.NO, sentence="Mine.")
    answer(installation)
    press(reader, "Save judgement")
    shown = texts(reader)
    assert "Somebody saved in the meantime. Compare both before saving." in shown
    assert "APEC ended without a date." in shown
    assert field(reader, "sentence").value == "Mine."
    press(reader, "Save judgement")
    assert [one.judgement.sentence for one in installation.store.risks.read().reviews][-1] == "Mine."


def test_later_puts_a_risk_at_the_end_of_the_walk(install):
    reader = opened(install())
    press(reader, "Later")
    assert "2 · China economy" in said(reader.subheader)


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
    assert line in " ".join(said(opened(installation, zone=zone).caption))


def test_the_summary_names_the_highest_risks_what_changed_and_what_is_overdue(install):
    installation = install()
    everybody(installation, OCT_24)
    answer(installation, "tariffs-and-trade", OCT_31)
    installation.now = datetime(2025, 11, 4, 12, tzinfo=UTC)
    shown = texts(installation.read("market_summary", week="2025-10-31"))
    assert "Watching 0 of 9 changed" in shown or "Watching 1 of 9 changed" in shown
    assert "| Tariffs and trade | 4 × 4 | — |" in shown
    assert "Overdue on 2025-11-04: Private credit, China economy, China and rare earths and 5 more." in shown


def test_a_risk_has_a_page_of_its_own(install):
    installation = install()
    answer(installation)
    reader = opened(installation, risk=FIRST)
    assert said(reader.header) == ["Private credit"]
    shown = texts(reader)
    for told in ("Loans made by funds", "Small companies borrow", "No published note mentions it yet.", "K. Mori"):
        assert told in shown
    assert "Private credit: first reviewed" in next(iter(reader.get("vega_lite_chart"))).proto.spec
    press(reader, "All risks")
    assert "risk" not in reader.query_params


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("no-such-thing", "there is no risk called “no-such-thing”."),
        ("<script>", "there is no risk called “<script>”."),
    ],
)
def test_an_address_of_no_risk_says_so(install, slug, told):
    reader = opened(install(), risk=slug)
    assert told in " ".join(said(reader.warning))
    assert said(reader.error) == []


def test_a_new_risk_is_added_and_opens(install):
    installation = install()
    dialog = Dialog(opened(installation), "risk_add")
    dialog.reader.text_input[0].set_value("Fed independence")
    dialog.reader.text_input[1].set_value("FRBの独立性")
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Saved: Fed independence."]
    assert "Fed independence" in set(table(dialog.reader, "state")["name"])
    assert said(opened(installation, risk="fed-independence").header) == ["Fed independence"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("", "何か"), "Name, English: must not be empty."),
        (("private CREDIT", "何か"), "Name, English: there is already a risk called “private CREDIT”."),
    ],
)
def test_a_refused_risk_stays_in_its_form(install, names, told):
    installation = install()
    dialog = Dialog(opened(installation), "risk_add")
    for place, name in enumerate(names):
        dialog.reader.text_input[place].set_value(name)
    dialog.press("Save")
    assert said(dialog.reader.error) == [told]
    assert dialog.reader.text_input[1].value == "何か"
    assert len(installation.store.risks.read().risks) == 9


def test_a_risk_is_put_away_and_brought_back(install):
    installation = install()
    reader = press(opened(installation, risk=FIRST), "Archive")
    assert installation.store.risks.read().risks[0].archived
    press(reader, "Bring back")
    assert not installation.store.risks.read().risks[0].archived


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
