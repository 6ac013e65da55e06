"""Week of 2025-10-31 on both pages: the figures the issue publishes, the sentences of design.md, section 7."""

import pytest

from tests.pages.page_text import every_text, figures, headers, plain, said, table

HEADLINE = {
    "en": "Small growth slipped but still leads: ratio 24.66 %, 0.67 pt above its 26-week average.",
    "ja": "小型グロースは小幅反落も優位を維持。対S&P 500比率は24.66%、26週平均を0.67ポイント上回る。",
}
EVIDENCE = {
    "en": (
        "Russell 2000 Growth ▼ −0.37 % against Dow ▲ +0.75 % and S&P 500 ▲ +0.71 %. Lowest weekly ratio since "
        "2025-09-26 (24.52 %). Above its average for 12 weeks, since 2025-08-15; it falls below if next week's ratio "
        "closes under 24.00 %, that is, if it lags the S&P 500 by about 2.7 %."
    ),
    "ja": (
        "ラッセル2000グロースは前週末比▼ −0.37%、ダウは▲ ＋0.75%、S&P 500は▲ ＋0.71%。"
        "比率は9月26日（24.52%）以来の低さ。平均超えは8月15日から12週連続。"
        "来週末の比率が24.00%を下回る（S&P 500に約2.7%劣後する）と平均を割り込む。"
    ),
}
STRENGTH = {
    "en": "Small growth has led the S&P 500 for 12 weeks; the lead narrowed from 0.98 to 0.67 pt.",
    "ja": "小型グロースは12週連続で優位。上振れ幅は0.98から0.67ポイントに縮小。",
}
ENDING = {"en": "Week ending 2025-10-31 (Fri) final recorded closes", "ja": "週末 2025年10月31日(金) 確定 収録データ"}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_summary_opens_with_the_published_sentences(install, language):
    page = install().read(week="2025-10-31", lang=language)
    assert said(page.header) == [HEADLINE[language]]
    assert EVIDENCE[language] in said(page.markdown)
    assert said(page.markdown)[0] == ENDING[language]
    assert said([*page.error, *page.warning]) == []


def test_six_cards_carry_the_published_figures(install):
    page = install().read(week="2025-10-31")
    assert figures(page) == {
        "Ratio to S&P 500": ("24.66 %", "▼ −0.27 pt", "week"),
        "Deviation from average": ("+0.67 pt", "▼ −0.31 pt", "week"),
        "Week against S&P 500": ("−1.08 pt", "▼ −1.12 pt", "vs Dow"),
        "Russell 2000 Growth": ("1,686.56", "▼ −0.37 %", "−6.25"),
        "Dow": ("47,562.87", "▲ +0.75 %", "+355.75"),
        "S&P 500": ("6,840.20", "▲ +0.71 %", "+48.51"),
    }


def test_japanese_cards_carry_their_units_in_the_label(install):
    page = install().read(week="2025-10-31", lang="ja")
    assert figures(page) == {
        "対S&P 500比率": ("24.66%", "▼ −0.27pt", "前週比"),
        "平均との乖離（pt）": ("+0.67", "▼ −0.31pt", "前週比"),
        "対S&P 500 週間差（pt）": ("−1.08", "▼ −1.12pt", "対ダウ"),
        "ラッセル2000グロース": ("1,686.56", "▼ −0.37%", "−6.25"),
        "ダウ": ("47,562.87", "▲ +0.75%", "+355.75"),
        "S&P 500": ("6,840.20", "▲ +0.71%", "+48.51"),
    }


def test_the_index_table_has_a_row_for_every_symbol_and_says_why_one_is_empty(install):
    page = install().read(week="2025-10-31")
    rows = table(page, "sparkline").set_index("index")
    assert list(rows.index) == [
        "Russell 2000 Growth",
        "Dow Jones Industrial",
        "S&P 500",
        "Nasdaq Composite",
        "Russell 2000",
        "Russell 2000 Value",
        "VIX",
    ]
    small = rows.loc["Russell 2000 Growth"]
    assert (small["close"], small["week_1"], small["points"], small["against"]) == (
        *("1,686.56", "▼ −0.37 %", "−6.25", "−1.08"),
    )
    assert (small["status"], small["session"], len(small["sparkline"])) == ("final", "2025-10-31", 52)
    assert rows.loc["VIX", "close"] == "—"
    assert rows.loc["VIX", "context"] == "no closes stored"
    assert headers(page, "sparkline")[:2] == ["Index", "1 week"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_relative_strength_opens_with_the_published_sentence(install, language):
    page = install().read("relative_strength", week="2025-10-31", lang=language)
    assert said(page.header) == [STRENGTH[language]]
    assert said(page.markdown)[0] == ENDING[language]
    assert said([*page.error, *page.warning]) == []


def test_six_figures_stand_above_the_strength_chart(install):
    page = install().read("relative_strength", week="2025-10-31")
    assert figures(page) == {
        "Ratio": ("24.66 %", "▼ −0.27 pt", "week"),
        "26-week average": ("23.98 %", "▲ +0.04 pt", "week"),
        "Deviation": ("+0.67 pt", "▼ −0.31 pt", "relative +2.80 %"),
        "Above average": ("12 weeks", "since 2025-08-15", ""),
        "Turns below at": ("24.00 %", "−0.66 pt", "from here"),
        "52-week range": ("22.84–26.56 %", "−7.16 %", "from its high"),
    }


def test_the_tariff_shock_is_a_named_regime_of_one_week(install):
    page = install().read("relative_strength", week="2025-10-31")
    rows = table(page, "regime").set_index("regime")
    shock = rows.loc["Under 23 % – Tariff shock"]
    assert (shock["first"], shock["last"], shock["weeks"]) == ("2025-04-11", "2025-04-11", "1")
    assert (shock["extreme_ratio"], shock["extreme"]) == ("22.84 %", "−1.97")
    assert {"Tariff shock", "22.84 % · 2025-04-11"} & every_text(page)


def test_every_week_stands_in_the_table_newest_first(install):
    page = install().read("relative_strength", week="2025-10-31", tab=2)
    weeks = table(page, "drawdown").set_index("week")
    assert weeks.index[0] == "2025-10-31"
    assert weeks.index[-1] == "2019-05-31"
    assert weeks.index.is_unique
    assert "2025-04-17" in weeks.index  # Good Friday: the week ends on a Thursday
    assert weeks.loc["2025-10-31", "ratio"] == pytest.approx(24.6566, abs=1e-4)
    assert weeks.loc["2025-10-31", "deviation"] == pytest.approx(0.6719, abs=1e-4)
    assert weeks.loc["2025-10-31", "relative"] == pytest.approx(2.8013, abs=1e-4)


def test_events_stand_with_the_ratio_of_their_week(install):
    page = install().read("relative_strength", week="2025-10-31", tab=1)
    rows = table(page, "importance").set_index("name")
    assert rows.loc["COVID low", "level"] == "29.73 %"  # ../shared/recorded/README.md
    assert rows.loc["Tariff shock", "level"] == "22.84 %"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "First weekly close under 23 % in the data (from 2019-05-31): 22.84 %, 1.97 pt below the average."),
        ("ja", "収録期間（2019年5月31日以降）で初の23%割れ。比率は22.84%、平均を1.97ポイント下回る。"),
    ],
)
def test_the_week_of_the_shock_opens_with_the_first_close_under_the_threshold(install, language, sentence):
    page = install().read("relative_strength", week="2025-04-11", lang=language)
    assert said(page.header) == [sentence]


def test_the_source_line_tells_origin_dates_and_gaps(install):
    page = install().read(week="2025-10-31")
    assert said(page.caption)[-1].startswith("Source: recorded closes ^RUO ^GSPC ^DJI, price basis · data 2019-05-31")
    assert "weeks estimated 26, derived 23, missing 0" in said(page.caption)[-1]


def test_the_shared_sentence_is_the_headline_and_its_evidence_without_marks(install):
    page = install().read(week="2025-10-31")
    sentence = plain(page.code[1].value)
    assert sentence == f"Week ending 2025-10-31 (Fri): {HEADLINE['en']} {EVIDENCE['en']}"
