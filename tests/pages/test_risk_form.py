"""The form of a risk: nothing typed is lost, what is wrong is said below its field, two people at once both count."""

from dataclasses import replace
from datetime import date

import pytest

from lib.domain.errors import StoreLocked, StoreReadOnly
from lib.domain.risk_history import LogKind
from tests.pages.dialog import Dialog
from tests.pages.page_text import said
from tests.pages.watchlist import FIRST, editor_of, opened, texts, type_into
from tests.unit.services.fakes import raiser

FULL_WIDTH = "ＰＲＩＶＡＴＥ\u3000ｃｒｅｄｉｔ"


def added(installation, language="en", **typed):
    """The form for a new risk with something typed into it, saved."""
    dialog = Dialog(opened(installation, lang=language), "risk_add")
    for field, text in {"name_en": "Fed independence", "name_ja": "FRBの独立性", **typed}.items():
        type_into(dialog.reader, field, text)
    dialog.press({"en": "Save", "ja": "保存"}[language])
    return dialog


def edited(installation, monkeypatch, *, mine, theirs):
    """One types while another saves; then the first saves what he had before him."""
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    for field, text in mine.items():
        type_into(dialog.reader, field, text)
    dialog.again()
    read = installation.store.risks.read()
    installation.store.risks.save(replace(read.risks[0], **theirs))
    with monkeypatch.context() as held:
        held.setattr("lib.ui.risks.watchlist.load_watchlist", lambda *_: read)  # an open form keeps what it was given
        dialog.press("Save")
    return dialog


def first(installation):
    return installation.store.risks.read().risks[0]


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", {"name_en": ""}, "Name, English: must not be empty."),
        ("ja", {"name_ja": ""}, "名称（日本語）：空欄にはできません。"),
        ("en", {"name_en": " \u3000 "}, "Name, English: must not be empty."),
        (
            "en",
            {"name_en": "a\x07b"},
            "holds a sign nobody can see (U+0007). Take it out and save again.",
        ),
        ("ja", {"name_ja": "信\u202e用"}, "目に見えない文字（U+202E）が含まれています。"),
        (
            "en",
            {"name_en": "ＰＲＩＶＡＴＥ　ｃｒｅｄｉｔ"},
            "there is already a risk called “ＰＲＩＶＡＴＥ ｃｒｅｄｉｔ”.",
        ),
        ("ja", {"name_ja": "ﾌﾟﾗｲﾍﾞｰﾄｸﾚｼﾞｯﾄ"}, "「ﾌﾟﾗｲﾍﾞｰﾄｸﾚｼﾞｯﾄ」という名称のリスクは既にあります。"),
        ("en", {"sources": "javascript:alert(1)"}, "Sources: “javascript:alert(1)” is not a web address."),
        ("en", {"sources": "data:text/html,x"}, "Sources: “data:text/html,x” is not a web address."),
        ("ja", {"sources": "www.fsb.org"}, "「www.fsb.org」はウェブアドレスではありません。"),
        ("en", {"sources": "https://fsb.org/a b"}, "Sources: “https://fsb.org/a b” contains a space."),
        ("en", {"sources": "https://fsb.org/" + "x" * 5000}, "Sources: 5,016 characters are too many; at most 500."),
        ("en", {"what_en": "x" * 2001}, "What it is, English: 2,001 characters are too many; at most 2,000."),
    ],
)
def test_what_is_wrong_is_said_below_its_field_and_nothing_else_is_lost(install, language, typed, told):
    installation = install()
    dialog = added(installation, language, **{"owner": "K. Mori", **typed})
    assert told in texts(dialog.reader)
    for field, text in {"owner": "K. Mori", **typed}.items():
        assert editor_of(dialog.reader, field)["text"] == text
    assert len(installation.store.risks.read().risks) == 9


def test_a_book_pasted_into_a_field_is_not_kept_and_says_so(install):
    installation = install()
    dialog = added(installation, what_en="x" * 5_000_000)
    assert editor_of(dialog.reader, "what_en")["answer"]["problem"].endswith("at most 20,000.")
    assert "What it is, English: 5,000,000 characters are too many; at most 2,000." in texts(dialog.reader)
    assert len(installation.store.risks.read().risks) == 9


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2025, 10, 1), "Next review: 2025-10-01 is over; today is 2025-11-01."),
        (date(2199, 1, 1), "Next review: 2199-01-01 is too far away; at most two years ahead, 2027-11-01."),
    ],
)
def test_a_day_that_is_over_or_years_away_is_refused(install, day, told):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    next(one for one in dialog.reader.date_input if "next_review" in one.key).set_value(day)
    dialog.press("Save")
    assert told in texts(dialog.reader)
    assert first(installation).next_review is None


def test_every_fault_is_told_at_once(install):
    shown = texts(added(install(), name_en="", name_ja="", sources="x").reader)
    for told in ("Name, English: must not be empty.", "Name, Japanese: must not be empty.", "is not a web address"):
        assert told in shown


def test_an_owner_nobody_knows_is_pointed_out_and_taken(install):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    type_into(dialog.reader, "owner", "M. Itoh")
    dialog.again()
    assert "Nobody of that name has written here yet. Known: M. Ito" in texts(dialog.reader)
    type_into(dialog.reader, "owner", "m. ITO")
    dialog.again()
    assert "Nobody of that name" not in texts(dialog.reader)
    dialog.press("Save")
    assert first(installation).owner == "m. ITO"


def test_a_form_left_half_filled_comes_back_and_can_be_started_again(install):
    installation = install()
    dialog = Dialog(opened(installation), "risk_add")
    type_into(dialog.reader, "why_ja", "借り換えの負担が")
    dialog.again()
    again = Dialog(opened(installation), "risk_add")
    assert "What you typed here and have not saved is back." in texts(again.reader)
    assert editor_of(again.reader, "why_ja")["text"] == "借り換えの負担が"
    again.press("Start again")
    assert editor_of(again.reader, "why_ja")["text"] == ""
    assert editor_of(Dialog(opened(installation), "risk_add").reader, "why_ja")["text"] == ""


def test_what_was_saved_is_no_draft_any_more(install):
    installation = install()
    added(installation)
    assert editor_of(Dialog(opened(installation), "risk_add").reader, "name_en")["text"] == ""


def test_changes_in_different_fields_both_stay(install, monkeypatch):
    installation = install()
    dialog = edited(installation, monkeypatch, mine={"owner": "Mine"}, theirs={"what_en": "Theirs."})
    assert said(dialog.reader.toast) == ["Saved: Private credit. What somebody else changed meanwhile was kept."]
    assert (first(installation).owner, first(installation).what_en) == ("Mine", "Theirs.")


def test_in_the_same_field_the_second_sees_both_and_what_he_decides_against_stays_in_the_log(install, monkeypatch):
    installation = install()
    dialog = edited(installation, monkeypatch, mine={"owner": "Mine"}, theirs={"owner": "Theirs", "what_en": "New."})
    shown = texts(dialog.reader)
    for told in ("Somebody saved in the meantime.", "Saved version: Theirs", "Your version: Mine"):
        assert told in shown
    assert first(installation).owner == "Theirs"
    again = Dialog(opened(installation, risk=FIRST), "risk_edit")
    assert "Saved version: Theirs" in texts(again.reader)  # the draft began on an older version
    again.press("Save")
    assert (first(installation).owner, first(installation).what_en) == ("Mine", "New.")
    line = installation.store.risks.read().log[-1]
    assert (line.kind, dict(line.details)) == (LogKind.EDITED, {"owner": "Theirs"})
    assert "Owner changed, before: “Theirs”" in texts(opened(installation, risk=FIRST))


def test_or_takes_what_is_saved(install, monkeypatch):
    installation = install()
    edited(installation, monkeypatch, mine={"owner": "Mine"}, theirs={"owner": "Theirs"})
    again = Dialog(opened(installation, risk=FIRST), "risk_edit")
    again.press("Take the saved version")
    assert editor_of(again.reader, "owner")["text"] == "Theirs"
    assert "Saved version:" not in texts(again.reader)


@pytest.mark.parametrize("trouble", [StoreLocked(), StoreReadOnly()])
def test_while_the_database_does_not_take_it_everything_typed_stays(install, monkeypatch, trouble):
    installation = install()
    dialog = Dialog(opened(installation, risk=FIRST), "risk_edit")
    type_into(dialog.reader, "owner", "K. Mori")
    with monkeypatch.context() as held:
        for name in ("risks.RiskBook.save", "typed_words.TypedWordsTable.save"):
            held.setattr(f"lib.store.{name}", raiser(trouble))
        dialog.press("Save")
    assert len(said(dialog.reader.error)) == 1
    assert editor_of(dialog.reader, "owner")["answer"]["again"]
    dialog.press("Save")
    assert first(installation).owner == "K. Mori"
