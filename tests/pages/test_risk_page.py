"""One risk's page: added, edited, bound to a proxy, put away; a conflict shows both and loses nothing."""

from dataclasses import replace
from datetime import date

import pytest

from lib.domain.risks import Direction, Proxy
from tests.pages.dialog import Dialog
from tests.pages.page_text import said, table
from tests.pages.watchlist import FIRST, answer, editor_of, opened, press, texts, type_into

GONE = Proxy("BIZD", None, 12.0, Direction.BELOW, date(2025, 10, 31))


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
    type_into(dialog.reader, "name_en", "Fed independence")
    type_into(dialog.reader, "name_ja", "FRBの独立性")
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
    for field, name in zip(("name_en", "name_ja"), names, strict=True):
        type_into(dialog.reader, field, name)
    dialog.press("Save")
    assert told in texts(dialog.reader)
    assert editor_of(dialog.reader, "name_ja")["text"] == "何か"
    assert len(installation.store.risks.read().risks) == 9


def test_a_risk_is_put_away_and_brought_back(install):
    installation = install()
    reader = press(opened(installation, risk=FIRST), "Archive")
    assert installation.store.risks.read().risks[0].archived
    press(reader, "Bring back")
    assert not installation.store.risks.read().risks[0].archived


def test_an_edit_changes_texts_owner_and_sources(install):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    type_into(dialog.reader, "owner", "K. Mori")
    type_into(dialog.reader, "sources", "https://www.fsb.org/\nhttps://www.sec.gov/")
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Saved: Private credit."]
    changed = installation.store.risks.read().risks[0]
    assert (changed.owner, changed.sources) == ("K. Mori", ("https://www.fsb.org/", "https://www.sec.gov/"))
    assert "https://www.fsb.org/" in texts(dialog.reader)


def test_when_somebody_saved_first_what_differs_is_shown_and_nothing_typed_is_lost(install, monkeypatch):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    type_into(dialog.reader, "owner", "Mine")
    read = installation.store.risks.read()
    installation.store.risks.save(replace(read.risks[0], owner="Theirs"))
    with monkeypatch.context() as held:
        held.setattr("lib.ui.risks.watchlist.load_watchlist", lambda *_: read)  # an open form keeps what it was given
        dialog.press("Save")
    shown = texts(dialog.reader)
    assert "Somebody saved in the meantime. Compare both before saving." in shown
    assert "Saved version: Theirs" in shown
    assert "Your version: Mine" in shown
    assert installation.store.risks.read().risks[0].owner == "Theirs"


def test_a_proxy_is_bound_and_a_missing_one_says_by_hand(install):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_proxy")
    next(box for box in dialog.reader.selectbox if box.label == "Series").set_value("^VIX")
    next(iter(dialog.reader.number_input)).set_value(30.0)
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Proxy saved: Private credit."]
    assert "Proxy: ^VIX below 30.00; no closes are stored, so it is watched by hand." in texts(dialog.reader)


def test_a_ratio_stands_for_a_risk_in_per_cent(install):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_proxy")
    next(box for box in dialog.reader.selectbox if box.label == "Divided by").set_value("^GSPC")
    next(iter(dialog.reader.number_input)).set_value(24.5)
    dialog.press("Save")
    shown = texts(dialog.reader)
    assert "Proxy: ^RUO ÷ ^GSPC below 24.50 %; 24.66 % in the week of 2025-10-31." in shown


def test_a_proxy_without_a_level_is_refused(install):
    dialog = Dialog(opened(install(), risk=FIRST), "risk_proxy")
    dialog.press("Save")
    assert "Level: has to be a number above zero." in texts(dialog.reader)


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (24.0, None),
        (25.0, "It is on that side already"),  # 24.66 % stands below 25 %
        (0.24, "The level is far from where it stands."),
    ],
)
def test_where_the_series_stands_is_shown_and_an_odd_level_is_pointed_out(install, level, told):
    dialog = Dialog(opened(install(), risk=FIRST), "risk_proxy")
    next(box for box in dialog.reader.selectbox if box.label == "Divided by").set_value("^GSPC")
    next(iter(dialog.reader.number_input)).set_value(level)
    dialog.again()
    shown = texts(dialog.reader)
    assert "It stands at 24.66 % in the week of 2025-10-31." in shown
    odd = {hint for hint in ("It is on that side already", "The level is far from where it stands.") if hint in shown}
    assert odd == ({told} if told else set())


def test_a_proxy_that_is_followed_no_more_is_named_and_nothing_takes_its_place(install):
    installation = install()
    installation.store.risks.save(replace(installation.store.risks.read().risks[0], proxy=GONE))
    dialog = Dialog(opened(installation, risk=FIRST), "risk_proxy")
    assert "BIZD is not among the symbols" in texts(dialog.reader)
    dialog.press("Save")
    assert "Symbol: is needed." in texts(dialog.reader)
    assert installation.store.risks.read().risks[0].proxy == GONE


def bound_by_two(installation, monkeypatch, theirs):
    dialog = Dialog(opened(installation, risk=FIRST), "risk_proxy")
    next(iter(dialog.reader.number_input)).set_value(1500.0)
    read = installation.store.risks.read()
    installation.store.risks.save(replace(read.risks[0], **theirs))
    with monkeypatch.context() as held:
        held.setattr("lib.ui.risks.watchlist.load_watchlist", lambda *_: read)  # an open form keeps what it was given
        dialog.press("Save")
    return dialog


def test_a_proxy_is_bound_over_an_edit_of_a_text(install, monkeypatch):
    installation = install()
    bound_by_two(installation, monkeypatch, {"owner": "K. Mori"})
    risk = installation.store.risks.read().risks[0]
    assert (risk.owner, risk.proxy.level) == ("K. Mori", 1500.0)


def test_a_proxy_is_not_bound_over_another_without_a_look(install, monkeypatch):
    installation = install()
    dialog = bound_by_two(installation, monkeypatch, {"proxy": GONE})
    assert "Saved version: BIZD below 12.00" in texts(dialog.reader)
    assert installation.store.risks.read().risks[0].proxy == GONE


def test_a_line_for_the_log_is_signed_and_dated(install):
    reader = opened(install(), risk=FIRST)
    type_into(reader, "log_line", "First Brands failed.")
    press(reader, "Write into the log")
    assert editor_of(reader, "log_line")["text"] == ""
    line = table(reader, "line").iloc[0]
    assert (line["week"], line["line"], line["author"]) == ("2025-10-31", "First Brands failed.", "M. Ito")


def test_a_line_that_says_nothing_is_refused_below_its_field(install):
    reader = press(opened(install(), risk=FIRST), "Write into the log")
    assert "Line for the log: must not be empty." in texts(reader)
    assert said(reader.error) == []
