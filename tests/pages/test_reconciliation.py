"""Published figures against computed ones; the case of 2025-10-31 from ../shared/recorded/README.md."""

from datetime import date

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from tests.pages.desk import publish, write
from tests.pages.page_text import every_text, said, table

LIST = """date,figure,value,subject
2025-10-31,deviation,0.69,
2025-10-10,close,6693.5,GSPC
2025-10-31,ratio,24.66,
soon,ratio,1,
"""


def read(installation, **address):
    return installation.read("reconciliation", **address)


def hand_in(reader, content, name="list.csv"):
    reader.file_uploader("reconciliation_upload").set_value((name, content.encode(), "text/csv"))
    return reader.run()


def test_without_a_list_it_says_what_to_hand_in(install):
    reader = read(install())
    assert said(reader.header) == ["No published note has figures yet; hand in a list to hold it against the data."]
    assert not reader.dataframe


def test_a_list_is_compared_and_its_difference_explained(install):
    reader = hand_in(read(install()), LIST)
    assert said(reader.header) == ["2 of 3 published figures differ from the data."]
    rows = table(reader, "cause")
    assert list(rows["published"]) == ["+0.69 pt", "6,693.50", "24.66 %"]
    assert list(rows["verdict"]) == ["differs", "differs", "agrees"]
    assert rows["cause"][0].startswith(
        "Follows from the published level 6,693.50 in place of 6,552.51 for S&P 500 on 2025-10-10"
    )
    assert "Row 5: not a date (soon)" in said(reader.caption)
    assert not reader.exception


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_example_explains_itself_in_both_languages(install, language):
    reader = read(install(), lang=language)
    reader.button("reconciliation_try").click()
    reader.run()
    rows = table(reader, "cause")
    assert len(rows) == 7
    assert "6,693.50" in rows["cause"].iloc[1]  # those that differ come first
    assert language == "en" or not [text for text in every_text(reader) if "published" in text]


def test_published_notes_are_read_without_being_asked(install):
    installation = install()
    store = installation.store
    author = store.people.named("M. Ito").key
    content = NoteContent("題", "ラッセル2000グロースは1,686.56。26週平均からの乖離は＋0.69ポイント。")
    store.notes.save(NoteSave(NoteAddress(date(2025, 10, 31), "ja"), content, author), installation.now)
    reader = read(installation, lang="ja")
    assert said(reader.header) == ["公表値2件のうち1件がデータと相違。"]
    assert list(table(reader, "cause")["origin"]) == ["コメント（日本語）", "コメント（日本語）"]


@pytest.mark.parametrize("content", ["", "nothing\n", "\0", "date,figure\n"])
def test_a_file_that_is_no_list_is_told_in_a_sentence(install, content):
    reader = hand_in(read(install()), content)
    assert len(reader.error) == 1
    assert not reader.exception


def test_a_list_of_which_nothing_can_be_read_shows_why(install):
    reader = hand_in(read(install()), "date,figure,value\nsoon,ratio,1\n")
    assert "Row 2: not a date (soon)" in said(reader.caption)
    assert not reader.dataframe


def test_without_closes_the_page_says_so(install):
    reader = read(install("yahoo"))
    assert len(reader.info) == 1
    assert not reader.exception


def test_a_list_that_is_refused_leaves_the_notes_in_sight(install):
    installation = install()
    publish(installation, "A title", "The Russell 2000 Growth closed at 1,686.56 on 2025-10-31.")
    reader = hand_in(read(installation), "wrong,headers\n1,2\n")
    assert said(reader.error) == ["File: there is no column “date”."]
    assert said(reader.header) == ["No published figure differs from the data (1 compared)."]
    assert list(table(reader, "cause")["published"]) == ["1,686.56"]


def test_the_table_can_be_taken_along_as_csv_and_excel(install):
    reader = hand_in(read(install(), lang="ja"), LIST)
    names = {one.proto.label for one in reader.get("download_button")}
    assert names == {"CSV", "Excel"}


def test_notes_lead_here(install):
    reader = write(install())
    assert "Reconciliation" in {one.proto.label for one in reader.get("page_link")}
