"""Other pairs, short data, missing and running weeks; expected sentences were read and approved by hand."""

from datetime import date

import pandas as pd
import pytest

from lib.analytics.market_summary import index_row
from lib.commentary.alternative_text import strength_alt, summary_alt
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.index_context import index_context
from lib.commentary.names import joined, name_of
from lib.commentary.share import sentence_to_share
from lib.commentary.strength import strength_headline
from lib.commentary.threshold import threshold_sentence
from lib.domain.closes import Source
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for
from tests.unit.commentary.summaries import summary_of

EN, JA = words_for("en"), words_for("ja")
OCTOBER = date(2025, 10, 31)


def readable(text):
    return text.replace("\u00a0", " ")


def without(frame, day, instead=None):
    """A closes frame that lacks one day, perhaps with the Thursday before it."""
    rest = frame.drop(pd.Timestamp(day))
    if instead is not None:
        rest.loc[pd.Timestamp(instead)] = [1680.0, "close"]
    return rest.sort_index()


def test_the_inverse_names_both_sides(recorded_frames):
    inverse = summary_of(recorded_frames, OCTOBER, pair=("^GSPC", "^RUO"))
    assert readable(headline(inverse, EN)).startswith(
        "The S&P 500 rose again but still lags small growth: ratio 405.57 %"
    )
    assert headline(inverse, JA).startswith("S&P 500は続伸も劣勢が続く。対小型グロース比率は405.57%")
    assert "has lagged small growth for 12 weeks" in strength_headline(inverse.strength, EN)
    assert "12週連続で小型グロースに対し劣勢" in strength_headline(inverse.strength, JA)


def test_the_dow_is_not_compared_with_itself(recorded_frames):
    against_dow = summary_of(recorded_frames, OCTOBER, pair=("^RUO", "^DJI"))
    assert readable(evidence(against_dow, EN)).startswith("Russell 2000 Growth ▼ −0.37 % against Dow ▲ +0.75 %. ")


def test_an_instrument_of_the_users_own_is_called_by_its_name(recorded_frames):
    frames = {**recorded_frames, "IWO": recorded_frames["^RUO"]}
    fund = summary_of(frames, OCTOBER, pair=("IWO", "^GSPC"))
    names = ("iShares Russell 2000 Growth ETF", "S&P 500")
    assert headline(fund, EN, names).startswith("iShares Russell 2000 Growth ETF slipped but still leads the S&P 500:")
    assert headline(fund, JA, names).startswith("iShares Russell 2000 Growth ETFは小幅反落も優位を維持。")
    assert name_of("IWO", EN).subject == "IWO"


def test_the_first_week_has_a_ratio_and_nothing_to_compare_with(recorded_frames):
    first = summary_of(recorded_frames, date(2019, 5, 31))
    expected = "Small growth: ratio to the S&P 500 34.53 %, 26-week average not available."
    assert readable(headline(first, EN)) == readable(strength_headline(first.strength, EN)) == expected
    assert headline(first, JA) == "小型グロースの対S&P 500比率は34.53%、26週平均は算出不可。"
    assert evidence(first, EN) == ""
    assert readable(sentence_to_share(first, EN)) == f"Week ending 2019-05-31 (Fri): {expected}"


def test_before_the_average_there_is_a_verb_but_no_side(recorded_frames):
    early = summary_of(recorded_frames, date(2019, 6, 7))
    assert readable(headline(early, EN)).startswith("Small growth rose sharply: ratio to the S&P 500 34.24 %")
    assert strength_alt(early.strength, JA) == "比率34.24%、26週平均は算出不可"
    assert summary_alt(early, JA).endswith("34.24%、26週平均は算出不可")


def test_the_first_week_with_an_average_leads_or_lags_from_now(recorded_frames):
    week = summary_of(recorded_frames, date(2019, 11, 22))
    assert "and lags: ratio" in headline(week, EN)
    assert readable(strength_headline(week.strength, EN)).startswith(
        "Small growth lags the S&P 500: ratio 0.52 pt below"
    )
    assert "平均は今週から算出可能、比率は平均割れ。" in evidence(week, JA)


@pytest.mark.parametrize(
    ("week", "english", "japanese"),
    [
        (
            date(2024, 10, 25),
            "Small growth fell behind the S&P 500 after 1 week in the lead: ratio 0.29 pt below its 26-week average",
            "小型グロースはS&P 500に対し劣勢に転換（優位は1週で終了）。比率は26週平均を0.29ポイント下回る。",
        ),
        (
            date(2025, 11, 28),
            "Small growth took the lead over the S&P 500 after 2 weeks behind: ratio 0.37 pt above its 26-week average",
            "小型グロースはS&P 500に対し優位に転換（劣勢は2週で終了）。比率は26週平均を0.37ポイント上回る。",
        ),
    ],
)
def test_a_change_of_sides_is_the_news(recorded_frames, week, english, japanese):
    strength = summary_of(recorded_frames, week).strength
    assert readable(strength_headline(strength, EN)) == f"{english}."
    assert strength_headline(strength, JA) == japanese


def test_a_missing_friday_is_said_and_thursday_does_not_stand_in(recorded_frames):
    frames = {**recorded_frames, "^RUO": without(recorded_frames["^RUO"], "2025-10-31", instead="2025-10-30")}
    week = summary_of(frames, OCTOBER)
    expected = "No ratio for this week: no close of Russell 2000 Growth on 2025-10-31. Latest: 24.92 % on 2025-10-24."
    assert readable(headline(week, EN)) == readable(strength_headline(week.strength, EN)) == expected
    assert (
        headline(week, JA) == "今週の比率は算出不可。ラッセル2000グロースの10月31日終値が欠測。直近は10月24日の24.92%。"
    )
    assert evidence(week, EN) == ""


def test_without_any_common_week_there_is_no_ratio_yet(recorded_frames):
    frames = {**recorded_frames, "^RUO": recorded_frames["^RUO"].iloc[:0]}
    week = summary_of(frames, OCTOBER)
    assert headline(week, EN) == strength_headline(week.strength, EN) == "No weekly ratio yet."
    assert evidence(week, JA) == threshold_sentence(week.strength, JA) == ""
    assert strength_alt(week.strength, EN) == summary_alt(week, EN) == "No weekly ratio to draw yet"


def test_a_deviation_that_rounds_to_nothing_is_level(recorded_frames):
    steady = {symbol: frame.assign(value=100.0) for symbol, frame in recorded_frames.items()}
    steady["^RUO"] = steady["^RUO"].assign(value=[50.0] * 346 + [50.001])
    week = summary_of(steady, date(2026, 1, 16))
    expected = "Small growth was little changed: ratio to the S&P 500 50.00 %, level with its 26-week average."
    assert readable(headline(week, EN)) == expected


@pytest.mark.parametrize(
    ("week", "english", "japanese"),
    [
        (date(2024, 7, 5), "First weekly close under 24 % in the data (from 2019-05-31).", "初の24%割れ。"),
        (date(2024, 7, 12), "Regime under 24 % over after 1 week.", "24%割れの局面は1週で終了。"),
        (date(2024, 7, 19), "", ""),
        (date(2025, 2, 28), "First weekly close under 24 % since 2024-07-05.", "2024年7月5日以来の24%割れ。"),
        (date(2025, 3, 7), "Regime under 24 %: 2 weeks, since 2025-02-28.", "24%割れの局面は2月28日から2週連続。"),
    ],
)
def test_a_level_regime_is_told_from_its_entry_to_its_end(recorded_frames, week, english, japanese):
    """The only closes under 24 % until then, read from the file: 2024-07-05, then each week from 2025-02-28."""
    strength = summary_of(recorded_frames, week, rules=Rules(threshold=0.24)).strength
    assert readable(threshold_sentence(strength, EN)) == english
    assert threshold_sentence(strength, JA).endswith(japanese)


def test_a_threshold_the_ratio_was_always_under_is_no_news(recorded_frames):
    strength = summary_of(recorded_frames, OCTOBER, rules=Rules(threshold=0.9)).strength
    assert threshold_sentence(strength, EN) == ""
    assert "under" not in strength_alt(strength, EN)


def test_names_are_listed_as_each_language_does():
    assert joined(("A", "B", "C"), EN) == "A, B and C"
    assert joined(("A", "B"), JA) == "AとB"


@pytest.mark.parametrize(
    ("symbol", "words", "expected"),
    [
        ("^RUO", EN, "below last week (1,692.81)"),
        ("^DJI", EN, "highest in the data, from 2019-05-31"),
        ("^GSPC", JA, "収録期間（2019-05-31以降）で最も高い"),
    ],
)
def test_a_table_cell_says_where_a_close_stands(recorded_frames, symbol, words, expected):
    """Cells of the product's picture of 2025-10-31 (design/summary-wide-en-light.png)."""
    row = index_row(symbol, recorded_frames[symbol], OCTOBER, None, Source.RECORDED)
    assert index_context(row, words) == expected


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        ([100, 90, 95, 96, 97, 91], "lowest since 2019-06-07 (90.00)"),
        ([100, 100], "unchanged on the week"),
        ([100], "no week before"),
        ([], "no closes stored"),
    ],
)
def test_a_table_cell_has_words_for_every_case(recorded_frames, closes, expected):
    frame = recorded_frames["^RUO"].iloc[: len(closes)].assign(value=[float(close) for close in closes])
    week = frame.index[-1].date() if closes else OCTOBER
    assert index_context(index_row("^RUO", frame, week, None, None), EN) == expected
