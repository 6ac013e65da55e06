"""Lists of pairs: made, changed, refused with a sentence, kept apart when two people save, archived."""

from dataclasses import replace

import pytest

from lib.domain.pair_lists import Pair, PairList
from tests.other_language import foreign
from tests.pages.dialog import Dialog
from tests.pages.page_text import every_text, said

WEEK = "2025-10-31"
STYLES = PairList("Styles", (Pair("^RUO", "^GSPC"), Pair("^RUO", "^DJI")))


def opened(installation, opener="list_new", **address):
    return Dialog(installation.read("pairs", week=WEEK, **address), opener)


def fill(dialog, name, text):
    dialog.reader.text_input[0].set_value(name)
    dialog.reader.text_area[0].set_value(text)


def test_a_new_list_is_shown_and_shared_by_the_team(install):
    installation = install()
    dialog = opened(installation)
    assert dialog.reader.text_area[0].value.splitlines()[0] == "^RUO / ^RUJ"
    fill(dialog, "Growth against large", "^RUO / ^GSPC\n^RUO / ^DJI\n^GSPC ÷ ^DJI")
    dialog.press("Save for the team")
    assert said(dialog.reader.toast) == ["Saved: Growth against large"]
    assert dialog.reader.query_params["list"] == "1"
    assert said(dialog.reader.header)[0].startswith("All 3 pairs lead.")
    colleague = installation.read("pairs", week=WEEK)
    assert "Growth against large" in colleague.selectbox("control_list_en").options


@pytest.mark.parametrize(
    ("name", "text", "language", "sentence"),
    [
        ("", "^RUO / ^GSPC", "en", "Name of the list: must not be empty."),
        ("", "^RUO / ^GSPC", "ja", "リスト名：空欄にはできません。"),
        ("Styles", "^RUO / ^GSPC", "en", "Name of the list: another list is called “Styles”."),
        ("styles", "^RUO / ^GSPC", "ja", "リスト名：「styles」という名前のリストがすでにあります。"),
        ("x", "", "en", "Pairs: write at least one pair, for example ^RUO / ^GSPC."),
        ("x", "^RUO / ^RUO", "en", "Pairs: ^RUO stands on both sides of a pair."),
        ("x", "^RUO / ^RUO", "ja", "組：^RUO が組の両側にあります。"),
        ("x", "^RUO / ^DJI\n^RUO / ^DJI", "en", "Pairs: ^RUO / ^DJI is in the list twice."),
        ("x", "^RUO / ZZZZ", "en", "Pairs: ZZZZ is not among the symbols."),
        ("x", "^RUO", "en", "Pairs: line 1, “^RUO”, is not two symbols such as ^RUO / ^GSPC."),
        ("x", "\n".join(f"F{n} / ^GSPC" for n in range(61)), "en", "Pairs: 61 are too many; at most 60."),
        ("x", "\n".join(f"F{n} / ^GSPC" for n in range(61)), "ja", "組：61組は多すぎます（上限60組）。"),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused_with_a_sentence(install, name, text, language, sentence):
    installation = install()
    installation.store.pair_lists.save(STYLES)
    dialog = opened(installation, lang=language)
    fill(dialog, name, text)
    dialog.press("Save for the team" if language == "en" else "チームに保存")
    assert said(dialog.reader.error) == [sentence]
    assert dialog.reader.text_area[0].value == text
    assert [one.name for one in installation.store.pair_lists.lists()] == ["Styles"]


def test_who_saves_second_sees_what_is_stored_and_overwrites_nothing(install, monkeypatch):
    installation = install()
    saved = installation.store.pair_lists.save(STYLES)
    dialog = opened(installation, "list_edit", list=str(saved.key))
    installation.store.pair_lists.save(replace(saved, name="Theirs", pairs=STYLES.pairs[:1]))
    monkeypatch.setattr("lib.ui.pairs.chosen.find_pair_list", lambda *_: saved)  # an open form keeps what it was given
    fill(dialog, "Mine", "^RUO / ^DJI")
    dialog.press("Save for the team")
    assert said(dialog.reader.warning)[0].startswith("Somebody")
    assert any("Theirs" in text for text in said(dialog.reader.markdown))
    assert dialog.reader.text_input[0].value == "Mine"
    assert installation.store.pair_lists.lists()[0].name == "Theirs"


def test_an_archived_list_is_offered_no_more_and_its_old_link_says_so(install):
    installation = install()
    saved = installation.store.pair_lists.save(STYLES)
    dialog = opened(installation, "list_edit", list=str(saved.key))
    dialog.press("Archive")
    assert said(dialog.reader.toast) == ["Archived: Styles"]
    assert "list" not in dialog.reader.query_params
    reader = installation.read("pairs", week=WEEK, list=str(saved.key))
    assert said(reader.warning) == ["List: there is no list 1, or it has been archived. Shown: the usual pairs."]
    assert said(reader.error) == []


def test_archiving_what_somebody_changed_is_refused(install, monkeypatch):
    installation = install()
    saved = installation.store.pair_lists.save(STYLES)
    dialog = opened(installation, "list_edit", list=str(saved.key))
    installation.store.pair_lists.save(replace(saved, name="Theirs"))
    monkeypatch.setattr("lib.ui.pairs.chosen.find_pair_list", lambda *_: saved)
    dialog.press("Archive")
    assert said(dialog.reader.warning)[0].startswith("Somebody")
    assert [one.name for one in installation.store.pair_lists.lists()] == ["Theirs"]


def test_a_name_is_shown_as_it_is_and_obeyed_by_nobody(install):
    installation = install()
    saved = installation.store.pair_lists.save(replace(STYLES, name="**x** :red[y] [z](http://a)"))
    reader = installation.read("pairs", week=WEEK, list=str(saved.key))
    assert "**x** :red[y] [z](http://a)" in reader.selectbox("control_list_en").options
    assert said(reader.error) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_form_is_in_one_language(install, language):
    dialog = opened(install(), lang=language)
    assert foreign(every_text(dialog.reader), language) == set()
