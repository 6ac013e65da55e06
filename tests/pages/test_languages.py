"""Each language is complete: no word of the other one anywhere on a page, in its menus or in its dialogs."""

from datetime import date

import pytest

from lib.domain.notes import NoteAddress
from lib.services.notes import choose_person
from tests.other_language import JAPANESE, foreign
from tests.pages.desk import publish, write
from tests.pages.page_text import every_text
from tests.pages.watchlist import opened

PAGES = ["market_summary", "relative_strength", "pairs", "notes", "risks", "reconciliation"]
WEEK = date(2025, 10, 31)
RISK = {"risk": "private-credit"}
NAME = {"en": "M. Ito", "ja": "森"}
NOTE = {"en": ("A title", "The ratio stood at 24.66 %."), "ja": ("題", "比率は24.66%。")}
OPENERS = {
    "market_summary": ("refresh_open", "universe_open", "import_open"),
    "relative_strength": ("event_open", "annotation_open"),
    "pairs": ("list_new",),
    "risks": (),
    "notes": ("note_write",),
    "reconciliation": ("reconciliation_try",),
}


def typed(reader):
    """What stands in fields is the reader's own."""
    return {str(field.value) for field in (*reader.text_input, *reader.text_area)}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("page", PAGES)
def test_a_full_page_holds_no_word_of_the_other_language(install, page, language):
    texts = every_text(install().read(page, week="2025-10-31", lang=language))
    assert len(texts) > (300 if page in {"market_summary", "relative_strength"} else 40)
    assert foreign(texts, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("tab", [1, 2, 3, 4, 5])
def test_a_tab_holds_no_word_of_the_other_language(install, tab, language):
    texts = every_text(install().read("relative_strength", tab=tab, week="2025-10-31", lang=language))
    assert foreign(texts, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("page", "opener"), [(page, opener) for page in PAGES for opener in OPENERS[page]])
def test_a_dialog_holds_no_word_of_the_other_language(install, page, opener, language):
    reader = install().read(
        page, week="2025-10-31", lang=language, tab=1 if opener in {"event_open", "annotation_open"} else 0
    )
    before = every_text(reader)
    reader.button(opener).click().run()
    texts = every_text(reader)
    assert texts - before
    assert foreign(texts, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("opener", ["note_import", "note_history"])
def test_what_a_writer_opens_holds_no_word_of_the_other_language(install, opener, language):
    installation = install()
    publish(installation, *NOTE[language], address=NoteAddress(WEEK, language), author=NAME[language])
    reader = write(
        installation, "森", lang=language, week="2025-10-31", side="read" if opener == "note_history" else ""
    )
    before = every_text(reader)
    reader.button(opener).click().run()
    shown = every_text(reader) - before - typed(reader)
    assert shown
    assert foreign(shown, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("opener", "risk"), [("risk_add", {}), ("risk_proxy", RISK)])
def test_what_a_reviewer_opens_holds_no_word_of_the_other_language(install, opener, risk, language):
    installation = install()
    choose_person(installation.desk, NAME[language])
    reader = opened(installation, person=NAME[language], lang=language, **risk)
    before = every_text(reader)
    reader.button(opener).click().run()
    shown = every_text(reader) - before - typed(reader)
    assert shown
    assert foreign(shown, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("content", [b"wrong,headers\n1,2\n", b"date,figure,value\nsoon,ratio,1\n2025-10-31,ratio,9\n"])
def test_a_list_that_is_refused_is_told_in_the_readers_language(install, content, language):
    reader = install().read("reconciliation", week="2025-10-31", lang=language)
    reader.file_uploader("reconciliation_upload").set_value(("list.csv", content, "text/csv")).run()
    assert foreign({text.replace("soon", "") for text in every_text(reader)}, language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_holds_no_word_of_the_other_language(install, page, language):
    assert foreign(every_text(install("yahoo").read(page, lang=language)), language) == set()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_warnings_about_an_address_are_in_the_readers_language(install, language):
    bad = {"week": "1999-01-01", "window": "0", "benchmark": "^RUO", "rise": "x", "inverse": "maybe", "lang": language}
    reader = install().read("relative_strength", **bad)
    texts = [line for warning in reader.warning for line in warning.value.splitlines() if line]
    assert len(texts) == 1 + 5
    assert {text for text in texts if bool(JAPANESE.search(text)) != (language == "ja")} == set()


def test_the_installation_says_which_language_a_new_reader_gets(install):
    assert foreign(every_text(install(language="ja").read()), "ja") == set()


def test_the_reader_changes_the_language_and_keeps_the_week(install):
    reader = install().read("relative_strength", week="2025-04-11")
    reader.radio("control_lang_en").set_value("ja").run()
    assert reader.query_params["week"] == "2025-04-11"
    assert reader.query_params["lang"] == "ja"
    assert foreign(every_text(reader), "ja") == set()
