"""Drafts of every recorded week in both languages, held against the closes by plain arithmetic."""

import re
from datetime import date
from itertools import pairwise
from statistics import fmean

import pandas as pd
import pytest

from lib.commentary.check import Verdict, check_text
from lib.commentary.draft.text import draft_markdown
from lib.locales.catalogue import words_for
from lib.services.checking import facts_from
from tests.unit.commentary.drafts import facts_of

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uff00-\uffef]")
OCTOBER = date(2025, 10, 31)
OBJECTIONS = {Verdict.WRONG, Verdict.CONTRADICTS, Verdict.ROUNDING}


def draft(frames, week, language, **given):
    return draft_markdown(facts_of(frames, week, **given), words_for(language)).replace("\u00a0", " ")


def signed(value, plus="+"):
    size = f"{abs(value):,.2f}"
    return size if size == "0.00" else ("\u2212" if value < 0 else plus) + size


def in_both_languages(facts):
    return {language: draft_markdown(facts, words_for(language)).replace("\u00a0", " ") for language in ("ja", "en")}


@pytest.fixture(scope="module")
def drafts(_recorded_frames):
    days = [session.date() for session in _recorded_frames["^RUO"].index]
    return {day: in_both_languages(facts_of(_recorded_frames, day)) for day in days}


@pytest.fixture(scope="module")
def closes(_recorded_frames):
    return {symbol: frame["value"].tolist() for symbol, frame in _recorded_frames.items()}


def test_every_recorded_week_has_a_clean_draft_in_both_languages(drafts):
    assert len(drafts) == 347  # ../shared/recorded/README.md
    for texts in drafts.values():
        for language, text in texts.items():
            assert not re.search(r"[{}—]|  |\.\.|。。|nan|None|\(\)|（）", text), text
            assert not re.search(r"(?<![\d-])-\d", text), text
            assert language == "ja" or not JAPANESE.search(text), text


@pytest.mark.timeout(300)  # 347 drafts, read by the check
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_check_objects_to_no_draft(recorded_frames, drafts, language):
    objections, right = [], 0
    for week, texts in drafts.items():
        findings = check_text(texts[language], facts_from(recorded_frames, week))
        objections += [(week, one) for one in findings if one.verdict in OBJECTIONS]
        right += sum(one.verdict is Verdict.RIGHT for one in findings)
    assert objections == []
    assert right > 5000  # the drafts are read, not passed over


def test_the_headline_has_close_points_and_per_cent(drafts, closes):
    for place, texts in enumerate(drafts.values()):
        close = closes["^RUO"][place]
        assert all(f"{close:,.2f}" in text for text in texts.values())
        if place == 0:
            continue
        before = closes["^RUO"][place - 1]
        points, percent = close - before, (close / before - 1) * 100
        assert f"{signed(points, '＋')}ポイント（{signed(percent, '＋')}%）" in texts["ja"]
        assert f"{signed(points)} points" in texts["en"]
        assert f"{signed(percent)} %" in texts["en"]


def test_the_ratio_is_written_as_a_division_with_its_deviation(drafts, closes):
    ratios = [one / other * 100 for one, other in zip(closes["^RUO"], closes["^GSPC"], strict=True)]
    for place, texts in enumerate(drafts.values()):
        small, large = closes["^RUO"][place], closes["^GSPC"][place]
        assert f"{small:.2f}/{large:.2f}={ratios[place]:.2f}%" in texts["ja"]
        assert f"{small:.2f}/{large:.2f}={ratios[place]:.2f} %" in texts["en"]
        if place < 25:
            assert "26週平均はまだ算出不可。" in texts["ja"]
            continue
        average = fmean(ratios[place - 25 : place + 1])
        deviation, size = signed(ratios[place] - average), f"{abs(ratios[place] - average):.2f}"
        side = "above" if ratios[place] > average else "below"
        assert f"{average:.2f}%" in texts["ja"]
        assert size == "0.00" or f"{deviation} pt" in texts["en"] or f"{size} pt {side} the 26-week" in texts["en"]


VERDICTS = {
    "same": "about as well as",
    "slight": "a little {}",
    "plain": "{}",
    "clear": "clearly {}",
}


def expected_verdict(points):
    """../shared/pitfalls.md: the same to 0.5 points, a little to 1.2, clearly from 1.5."""
    size = abs(points)
    kind = "same" if size < 0.5 else "slight" if size < 1.2 else "plain" if size < 1.5 else "clear"
    return VERDICTS[kind].format("better than" if points > 0 else "worse than")


def test_the_verdict_follows_the_distance_in_points(drafts, closes):
    for place, texts in enumerate(drafts.values()):
        if place == 0:
            continue
        change = {symbol: (values[place] / values[place - 1] - 1) * 100 for symbol, values in closes.items()}
        dow, large = (expected_verdict(change["^RUO"] - change[symbol]) for symbol in ("^DJI", "^GSPC"))
        if dow == large:
            assert f"small growth did {dow} both." in texts["en"]
        else:
            assert re.search(rf"small growth did {dow} the Dow (and|but) {large} the S&P 500\.", texts["en"])


def test_two_weeks_are_looked_at_when_the_direction_turns(drafts, closes):
    values = closes["^RUO"]
    for place, texts in enumerate(drafts.values()):
        if place < 2:
            continue
        now, before = values[place] / values[place - 1] - 1, values[place - 1] / values[place - 2] - 1
        turned = now * before < 0 and min(abs(now), abs(before)) >= 0.0016
        assert ("2週間の騰落率は" in texts["ja"]) == turned
        assert ("Over two weeks it is at" in texts["en"]) == turned
        if turned:
            together = values[place] / values[place - 2] - 1
            assert f"2週間の騰落率は{signed(together * 100, '＋')}%" in texts["ja"]
            part = (together > 0) == (before > 0)
            assert ("一部を" in texts["ja"]) == part


def test_neighbouring_weeks_are_worded_differently(drafts):
    bare = [re.sub(r"[\d.,＋−]+", "", texts["ja"]) for texts in drafts.values()]
    openings = [re.split(r"\n\n", text)[1][:12] for text in bare]
    assert sum(one == other for one, other in pairwise(openings)) < 20


def test_the_same_facts_give_the_same_text(recorded_frames):
    assert draft(recorded_frames, OCTOBER, "ja") == draft(recorded_frames, OCTOBER, "ja")


def test_links_lead_only_to_pages_that_exist(recorded_frames):
    assert "/funds" not in draft(recorded_frames, OCTOBER, "en")
    every = draft(recorded_frames, OCTOBER, "en", pages=frozenset({"relative_strength", "funds", "notes"}))
    assert "[Small-growth funds](/funds?week=2025-10-31&lang=en)" in every
    assert "[Notes archive](/notes?week=2025-10-31&lang=en)" in every


def test_closes_that_are_not_official_are_told(recorded_frames):
    estimated = recorded_frames["^RUO"]["status"].eq("estimated")
    week = recorded_frames["^RUO"].index[estimated.to_numpy()][0].date()
    assert "終値は推計値。" in draft(recorded_frames, week, "ja")
    assert f"The Russell 2000 Growth close of {week} is an estimate." in draft(recorded_frames, week, "en")
    assert "is derived from the next week's published change" in draft(recorded_frames, date(2023, 9, 15), "en")
    assert "Data:" not in draft(recorded_frames, OCTOBER, "en")


def test_a_week_without_the_benchmark_says_so_and_keeps_what_is_known(recorded_frames):
    lacking = {**recorded_frames, "^GSPC": recorded_frames["^GSPC"].drop(pd.Timestamp(OCTOBER))}
    text = draft(lacking, OCTOBER, "en")
    assert text.startswith("### No ratio for this week")
    assert "No ratio for this week: no close of S&P 500 on 2025-10-31. Latest: 24.92 % on 2025-10-24." in text
    assert "\u22126.25 points" in text
    assert "The Dow ended at 47,562.87 (+0.75 %); small growth did a little worse than the Dow." in text


def test_a_week_without_small_growth_has_nothing_to_compare(recorded_frames):
    lacking = {**recorded_frames, "^RUO": recorded_frames["^RUO"].drop(pd.Timestamp(OCTOBER))}
    text = draft(lacking, OCTOBER, "ja")
    assert "ラッセル2000グロースの10月31日終値が欠測" in text
    assert "ダウ" not in text.split("\n\n")[1]
