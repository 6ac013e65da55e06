"""Sentences of the product's design, section 8, to the letter where it gives the same case."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from lib.analytics.relative_strength import MissingWeek
from lib.commentary.provenance_line import provenance_line
from lib.commentary.states import corrected_sentence, missing_sentence, stale_sentence, state_sentences
from lib.domain.closes import Source
from lib.locales.catalogue import words_for
from tests.unit.commentary.summaries import provenance_of, summary_of

EN, JA = words_for("en"), words_for("ja")
OCTOBER = date(2025, 10, 31)


def test_too_few_weeks_are_counted_and_the_first_average_is_announced(recorded_frames):
    strength = summary_of(recorded_frames, date(2019, 8, 30)).strength
    assert state_sentences(strength, JA) == (
        "26週平均には確定した26週が必要です（現在14週、最初は2019年11月22日の週）。",
    )
    expected = "The average needs 26 completed weeks; there are 14. It starts with the week ending 2019-11-22."
    assert state_sentences(strength, EN) == (expected,)


def test_the_first_week_is_one_week(recorded_frames):
    (sentence,) = state_sentences(summary_of(recorded_frames, date(2019, 5, 31)).strength, EN)
    assert "there is 1. It starts with the week ending 2019-11-22." in sentence


def test_after_a_hole_the_count_starts_again(recorded_frames):
    frames = {**recorded_frames, "^RUO": recorded_frames["^RUO"].drop(pd.Timestamp("2025-10-17"))}
    (sentence,) = state_sentences(summary_of(frames, OCTOBER).strength, EN)
    assert "there are 2. It starts with the week ending 2026-04-17." in sentence  # 26 Fridays after 2025-10-17


def test_a_running_week_is_named_by_its_day(recorded_frames):
    wednesday = pd.Timestamp("2025-11-05")
    frames = {symbol: frame.loc[:"2025-10-31"].copy() for symbol, frame in recorded_frames.items()}
    for frame in frames.values():
        frame.loc[wednesday] = [frame["value"].iloc[-1], "close"]
    strength = summary_of(frames, wednesday.date()).strength
    assert state_sentences(strength, EN) == ("Running week to 2025-11-05 (Wed). Not in the average.",)
    assert state_sentences(strength, JA) == ("11月5日(水)までの暫定値。平均には含めません。",)


def test_a_whole_week_needs_no_explanation(recorded_frames):
    assert state_sentences(summary_of(recorded_frames, OCTOBER).strength, EN) == ()


@pytest.mark.parametrize(
    ("lacking", "english", "japanese"),
    [
        (
            ("^GSPC",),
            "S&P 500 has no close for 2025-10-31. The week is left out.",
            "S&P 500 の10月31日終値がありません。この週は計算から除外しています。",
        ),
        (
            ("^GSPC", "^RUO"),
            "S&P 500 and Russell 2000 Growth have no close for 2025-10-31. The week is left out.",
            "S&P 500とラッセル2000グロースの10月31日終値がありません。この週は計算から除外しています。",
        ),
    ],
)
def test_a_missing_session_names_who_lacks_it(lacking, english, japanese):
    week = MissingWeek(OCTOBER, lacking)
    assert missing_sentence(week, date(2025, 11, 2), EN) == english
    assert missing_sentence(week, date(2025, 11, 2), JA) == japanese


def test_a_missing_week_is_among_the_states(recorded_frames):
    frames = {**recorded_frames, "^GSPC": recorded_frames["^GSPC"].drop(pd.Timestamp("2025-10-31"))}
    frames["^GSPC"].loc[pd.Timestamp("2025-10-30")] = [6822.34, "close"]
    frames["^GSPC"] = frames["^GSPC"].sort_index()
    assert state_sentences(summary_of(frames, OCTOBER).strength, EN)[0].startswith(
        "S&P 500 has no close for 2025-10-31."
    )


def test_stale_prices_say_their_age_and_what_failed(recorded_frames):
    failed = datetime(2025, 11, 3, 6, 10, tzinfo=UTC)
    stale = provenance_of(recorded_frames, OCTOBER, as_of=date(2025, 11, 3), stale_sessions=1, age_days=3)
    expected = "Prices are 3 days old (last session 2025-10-31). Yahoo did not answer at 06:10 UTC."
    assert stale_sentence(stale, EN, failed) == expected
    assert stale_sentence(stale, JA, failed) == "3日前の値です（最終取引日 10月31日）。15:10 JST の取得に失敗。"
    assert stale_sentence(stale, EN) == "Prices are 3 days old (last session 2025-10-31)."
    assert stale_sentence(provenance_of(recorded_frames, OCTOBER), EN) == ""


def test_a_correction_says_from_what_to_what_and_when():
    correction = ("^GSPC", date(2025, 10, 10), date(2025, 10, 20), 6693.5, 6552.51)
    expected = "S&P 500 of 2025-10-10 was corrected on 2025-10-20: 6,693.50 → 6,552.51."
    assert corrected_sentence(*correction, EN) == expected
    assert corrected_sentence(*correction, JA) == "10月10日のS&P 500を10月20日に訂正：6,693.50→6,552.51"


def test_the_source_line_names_sources_range_and_doubts(recorded_frames):
    retrieved = datetime(2025, 11, 1, 6, 10, tzinfo=UTC)
    provenance = provenance_of(recorded_frames, OCTOBER, retrieved_at=retrieved)
    assert provenance_line(provenance, EN) == (
        "Source: recorded closes ^RUO ^GSPC ^DJI, price basis · data 2019-05-31 – 2025-10-31 (NYSE sessions) · "
        "retrieved 2025-11-01 06:10 UTC · weeks estimated 26, derived 23, missing 0"
    )
    assert "取得 2025-11-01 15:10 JST ・ 推計26週、算出23週、欠測0週" in provenance_line(provenance, JA)


def test_the_source_line_groups_symbols_and_says_what_is_frozen(recorded_frames):
    sources = (("^RUO", Source.YAHOO), ("^GSPC", Source.YAHOO), ("^GSPC", Source.FILE))
    known = provenance_of(recorded_frames, OCTOBER, sources=sources, known_on=date(2025, 10, 20))
    line = provenance_line(known, EN)
    assert line.startswith("Source: Yahoo ^RUO ^GSPC, file ^GSPC, price basis")
    assert line.endswith("as known on 2025-10-20")
    assert "shipped with the program" in line


def test_without_data_the_source_line_says_so(recorded_frames):
    assert provenance_line(provenance_of(recorded_frames, None, first=None), JA) == "データなし。"
