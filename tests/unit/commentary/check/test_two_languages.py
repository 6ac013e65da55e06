"""The two versions of a note beside each other, and sentences left from last week."""

from datetime import date

from lib.commentary.check import carried_over, compare_languages

WEEK = date(2025, 10, 31)
JAPANESE = "ラッセル2000グロース、10月31日は1686.56、前週末比6.25ポイント（0.37%）小幅反落。"
ENGLISH = "The Russell 2000 Growth closed at 1,686.56 on October 31, down 6.25 points (0.37%)."


def test_the_same_figures_and_dates_make_no_difference():
    assert compare_languages(JAPANESE, ENGLISH, WEEK) == []


def test_a_figure_of_one_language_only_is_told_from_both_sides():
    told = compare_languages(JAPANESE, ENGLISH.replace("6.25", "6.52"), WEEK)
    assert [(one.language, one.text, one.value) for one in told] == [
        ("ja", "6.25ポイント", "6.25"),
        ("en", "6.52 points", "6.52"),
    ]


def test_a_date_of_one_language_only_is_told_as_a_date():
    told = compare_languages(JAPANESE, ENGLISH.replace("October 31", "October 24"), WEEK)
    assert [(one.kind.value, one.value) for one in told] == [("date", "2025-10-31"), ("date", "2025-10-24")]


def test_a_date_without_its_year_is_the_same_day_of_any_year():
    week = date(2025, 9, 19)
    assert compare_languages("2月7日（25.08%）以来の高さ。", "The highest since 2025-02-07 (25.08 %).", week) == []
    told = compare_languages("2024年2月7日（25.08%）以来の高さ。", "The highest since 2025-02-07 (25.08 %).", week)
    assert [one.value for one in told] == ["2024-02-07", "2025-02-07"]


def test_unchanged_sentences_are_found_where_they_stand_now():
    text = "新しい文です。\n" + JAPANESE + "関税の行方に注意したい。"
    (place,) = carried_over(text, "関税の行方に注意したい。")
    assert text[place[0] : place[1]] == "関税の行方に注意したい。"


def test_neighbours_are_one_stretch_and_short_ones_are_no_news():
    last = "Tariffs stay the main risk. Private credit is worth watching."
    assert carried_over(last + " Yes.", last + " Yes.") == [(0, len(last))]
