"""Stale, failed, missing, provisional, too few, frozen: each said where the reader looks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.store import Attempt
from tests.pages.made_up import daily
from tests.pages.page_text import every_text, figures, plain, said, table

PAGES = ["market_summary", "relative_strength"]
MONDAY = datetime(2025, 11, 4, 6, 30, tzinfo=UTC)  # Monday's trading is over, its close is not stored
WEDNESDAY = datetime(2025, 11, 5, 23, tzinfo=UTC)


def a_pair(installation, last, first=date(2025, 1, 2)):
    installation.learn("^RUO", daily(first, last, 1500.0, 1.0))
    installation.learn("^GSPC", daily(first, last, 6000.0, 2.0))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence", "badge"),
    [
        ("en", "Prices are 3 days old (last session 2025-10-31).", "stale"),
        ("ja", "3日前の値です（最終取引日 10月31日）。", "更新遅れ"),
    ],
)
def test_prices_behind_the_exchange_are_called_stale(install, page, language, sentence, badge):
    reader = install(now=MONDAY).read(page, lang=language)
    assert sentence in said(reader.caption)
    assert badge in said(reader.markdown)[0]


def test_a_week_asked_for_by_its_date_is_not_stale(install):
    reader = install(now=MONDAY).read(week="2025-10-31")
    assert "stale" not in said(reader.markdown)[0]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Prices are 3 days old (last session 2025-10-31). Yahoo did not answer at 06:10 UTC."),
        ("ja", "3日前の値です（最終取引日 10月31日）。15:10 JST の取得に失敗。"),
    ],
)
def test_stale_prices_tell_when_the_source_failed_and_stay_on_the_page(install, page, language, sentence):
    installation = install("auto", now=MONDAY)
    failed = MONDAY.replace(minute=10)
    installation.store.attempts.record(Attempt("^RUO", failed, failed, "unreachable", 0, None))
    reader = installation.read(page, lang=language)
    assert sentence in said(reader.caption)
    assert "24.66" in " ".join(value for value, *_ in figures(reader).values())


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "S&P 500 has no close for 2025-10-31. The week is left out."),
        ("ja", "S&P 500 の10月31日終値がありません。この週は計算から除外しています。"),
    ],
)
def test_a_week_without_its_last_session_is_left_out(install, page, language, sentence):
    installation = install("yahoo")
    a_pair(installation, date(2025, 10, 30))
    installation.learn("^RUO", {date(2025, 10, 31): 1710.0})
    reader = installation.read(page, lang=language)
    assert sentence in said(reader.caption)
    assert said(reader.error) == []
    asked = installation.read(page, lang=language, week="2025-10-31")
    assert sentence in said(asked.caption)
    assert {"missing", "欠測"} & set(" ".join(said(asked.markdown)[:1]).split())


def test_a_missing_week_is_a_gap_in_the_table_not_a_guess(install):
    installation = install("yahoo")
    a_pair(installation, date(2025, 10, 30))
    weeks = table(installation.read("relative_strength", week="2025-10-31", tab=2), "drawdown").set_index("week")
    assert weeks.loc["2025-10-31", "status"] == "missing"
    assert weeks.loc["2025-10-31"].isna()["ratio"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Running week to 2025-11-05 (Wed). Not in the average."),
        ("ja", "11月5日(水)までの暫定値。平均には含めません。"),
    ],
)
def test_the_running_week_is_provisional(install, page, language, sentence):
    installation = install("yahoo", now=WEDNESDAY)
    a_pair(installation, date(2025, 11, 5))
    reader = installation.read(page, lang=language)
    assert sentence in said(reader.caption)
    assert "2025" in said(reader.markdown)[0]
    assert "11-05" not in said(reader.markdown)[0]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The average needs 26 completed weeks; there are 14. It starts with the week ending 2026-01-23."),
        ("ja", "26週平均には確定した26週が必要です（現在14週、最初は2026年1月23日の週）。"),
    ],
)
def test_too_few_weeks_for_the_average_still_show_the_ratio(install, page, language, sentence):
    installation = install("yahoo")
    a_pair(installation, date(2025, 10, 31), first=date(2025, 7, 28))  # the Monday 14 weeks before
    reader = installation.read(page, lang=language)
    assert sentence in said(reader.caption)
    assert "—" in " ".join(value for value, *_ in figures(reader).values())
    assert said(reader.error) == []


def test_a_view_as_known_on_a_day_leaves_later_corrections_out(install):
    installation = install("yahoo", now=datetime(2025, 10, 13, 6, tzinfo=UTC))
    a_pair(installation, date(2025, 10, 10))
    installation.learn("^GSPC", {date(2025, 10, 10): 6693.50})  # the level the published comment had taken
    installation.now += timedelta(days=7)
    installation.learn("^GSPC", {date(2025, 10, 10): 6552.51})
    now = figures(installation.read(week="2025-10-10"))
    then = installation.read(week="2025-10-10", known_on="2025-10-13")
    assert now["S&P 500"][0] == "6,552.51"
    assert figures(then)["S&P 500"][0] == "6,693.50"
    assert "as known on 2025-10-13" in said(then.markdown)[0]
    assert "as known on 2025-10-13" in said(then.caption)[-1]


def test_recorded_closes_are_named_as_long_as_they_are_shown(install):
    installation = install("auto")
    assert "recorded closes" in said(installation.read().markdown)[0]
    for symbol, close in (("^RUO", 1686.56), ("^GSPC", 6840.20), ("^DJI", 47562.87)):
        installation.learn(symbol, {date(2025, 10, 24): close, date(2025, 10, 31): close}, Source.YAHOO)
    assert "recorded closes" not in said(installation.read().markdown)[0]


def test_estimated_weeks_are_marked_in_the_table(install):
    reader = install().read("relative_strength", week="2025-10-31", tab=2)
    assert "estimated" in set(table(reader, "drawdown")["status"])
    assert "Ticks on the time axis: estimated weeks." in plain(" ".join(every_text(reader)))


def test_without_a_japanese_font_the_share_menu_says_so_and_names_the_pdf_by_its_language(install, monkeypatch):
    named = []
    monkeypatch.setattr("lib.reports.weekly.typst_document.japanese_files", lambda: ())
    monkeypatch.setattr("lib.ui.share_menu.report_name", lambda *asked: named.append(asked[1:]) or "x")
    reader = install().read(week="2025-10-31", lang="ja")
    assert any("レポートは英語です" in line for line in said(reader.caption))
    assert [(language, str(form)) for language, form in named] == [
        *(("en", "pdf"), ("en", "pdf"), ("ja", "html"), ("ja", "md"), ("ja", "xlsx")),
    ]


def test_the_caption_names_violet_only_where_some_is_drawn(install):
    violet = "Violet: under 23 %"
    assert any(violet in text for text in said(install().read("relative_strength", week="2025-10-31").caption))


def test_without_such_weeks_the_caption_does_not_speak_of_them(install):
    reader = install().read("relative_strength", week="2025-10-31", threshold="20")
    assert any(text.startswith("Blue: above") for text in said(reader.caption))
    assert not any("Violet" in text for text in said(reader.caption))


def test_a_refused_rule_is_told_beside_its_field(install):
    reader = install().read("relative_strength", week="2025-10-31", threshold="-1", window="0")
    told = [text for text in said(reader.caption) if "Shown:" in text]
    assert told == [
        "Average length: 0 is outside 2 to 520. Shown: 26.",
        "Threshold: −1 is outside 0.001 to 1,000,000. Shown: 23.",
    ]
