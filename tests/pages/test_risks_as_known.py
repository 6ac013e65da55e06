"""The risk pages as known on a past day: what had been said by then, and nothing to answer or edit."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lib.analytics.risk_standing import Moment
from lib.services.risks import Signature, archive_risk, save_risk, write_note
from tests.other_language import foreign
from tests.pages.page_text import every_text, said, table
from tests.pages.watchlist import FIRST, NEW_YORK, OCT_24, OCT_31, RAISED, answer, opened, press, texts

FROZEN = {"week": "2025-10-31", "known_on": "2025-11-03"}
CALM = "This is the list as it stood on 2025-11-03. Leave that view to review."


@pytest.fixture
def moved_on(install):
    """Reviewed on the Saturday; another answer, an edit, a line and an archived risk on the Wednesday after."""
    installation = install()
    answer(installation, week=OCT_24, judgement=replace(RAISED, likelihood=3))
    answer(installation, week=OCT_31)
    installation.now = datetime(2025, 11, 5, 12, tzinfo=UTC)
    answer(installation, week=OCT_31, judgement=replace(RAISED, likelihood=2, sentence="Said later."))
    signed = Signature(installation.store.people.named("K. Mori"), Moment(installation.now, NEW_YORK))
    first, second, *_ = installation.store.risks.read().risks
    save_risk(installation.desk, replace(first, name_en="Renamed later", owner="Sato"), signed)
    write_note(installation.desk, first, OCT_31, "Written later.", signed)
    archive_risk(installation.desk, second, signed)
    return installation


def test_the_list_is_as_it_stood_and_nothing_is_late(moved_on):
    reader = opened(moved_on, **FROZEN)
    shown, rows = texts(reader), table(reader, "state")
    assert CALM in shown
    assert len(rows) == 9
    top = rows.iloc[0]
    assert (top["name"], top["score"], top["change"], top["owner"]) == ("Private credit", 16, "▲ +4", "—")
    assert "Overdue" not in shown
    assert "overdue" not in set(rows["state"])
    labels = {button.label for button in reader.button}
    assert not labels & {"No change", "Save judgement", "Add a risk", "Choose your name", "Later"}
    assert not any("overdue" in str(group.options).lower() for group in reader.button_group)


def test_one_risk_tells_only_what_had_been_said(moved_on):
    reader = opened(moved_on, risk=FIRST, **FROZEN)
    shown = texts(reader)
    assert said(reader.header) == ["Private credit"]
    assert CALM in shown
    assert "APEC ended without a date." in shown
    for later in ("Said later.", "Written later.", "Renamed later", "Sato", "Overdue"):
        assert later not in shown
    assert "Renamed later" not in next(iter(reader.get("vega_lite_chart"))).proto.spec
    assert not {button.label for button in reader.button} & {
        "Edit",
        "Archive",
        "Proxy",
        "Save judgement",
        "Write into the log",
    }


def test_leaving_the_view_shows_what_is_known_today(moved_on):
    reader = press(opened(moved_on, **FROZEN), "Show what is known today")
    assert "known_on" not in reader.query_params
    assert CALM not in texts(reader)
    assert "Renamed later" in set(table(reader, "state")["name"])


@pytest.mark.parametrize("address", [{}, {"risk": FIRST}])
def test_the_frozen_pages_are_japanese_on_japanese_pages(moved_on, address):
    reader = opened(moved_on, person="", lang="ja", **FROZEN, **address)
    assert "2025-11-03時点のリストです。" in texts(reader)
    names = ("K. Mori", "Ratioscope", "APEC", "PIK", "cookie", "person")
    strangers = foreign(every_text(reader), "ja")
    assert [text for text in strangers if not any(name in text for name in names)] == []


def test_a_week_nobody_reviewed_has_no_change_in_the_table(install):
    installation = install()
    answer(installation, week=OCT_24, judgement=replace(RAISED, likelihood=3))
    answer(installation, week=OCT_31)
    installation.now = datetime(2025, 11, 8, 12, tzinfo=UTC)
    reader = opened(installation, week="2025-11-07")
    assert set(table(reader, "state")["change"]) == {"—"}
