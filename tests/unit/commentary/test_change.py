"""Why it moved and what it takes, in words; expected sentences were read and approved by hand."""

from datetime import date

import pytest

from lib.analytics.attribution import attribution
from lib.analytics.relative_strength import relative_strength
from lib.analytics.what_if import what_if
from lib.commentary.names import pair_of
from lib.commentary.what_it_takes import crossing_sentence, method_note, remark, target_name
from lib.commentary.why_moved import why_moved
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for
from tests.unit.analytics.test_relative_strength import of_weeks

EN, JA = words_for("en"), words_for("ja")
LAST = date(2025, 10, 31)


def strength_on(frames, day, window=26, drop=None):
    sides = [frames[symbol] if drop is None else frames[symbol].drop(index=drop) for symbol in ("^RUO", "^GSPC")]
    return relative_strength(*sides, day, Rules(window=window), pair=("^RUO", "^GSPC"))


def why(strength, first, last, words):
    split = attribution(strength.weeks, strength.rules.window, first, last)
    return why_moved(split, strength.rules.window, words, pair_of(strength, words)).replace("\u00a0", " ")


def takes(strength, weeks, words):
    return crossing_sentence(what_if(strength, weeks, None, 50), words, pair_of(strength, words)).replace("\u00a0", " ")


def test_the_week_of_2025_10_31_is_explained(recorded_frames):
    strength = strength_on(recorded_frames, LAST)
    assert why(strength, date(2025, 10, 24), LAST, EN) == (
        "From 2025-10-24 to 2025-10-31 the ratio fell 0.27 pt to 24.66 %: −0.09 pt from Russell 2000 Growth "
        "(▼ −0.37 %), −0.18 pt from S&P 500 (▲ +0.71 %). Its average rose 0.04 pt, as 24.66 % took the place of "
        "23.50 % (2025-05-02); the deviation went from +0.98 pt to +0.67 pt (−0.31 pt)."
    )
    assert why(strength, date(2025, 10, 24), LAST, JA) == (
        "2025年10月24日から10月31日にかけて比率は0.27ポイント低下し24.66%。内訳はラッセル2000グロース（▼ −0.37%）が"
        "−0.09ポイント、S&P 500（▲ ＋0.71%）が−0.18ポイント。23.50%（2025年5月2日）が外れて24.66%が加わり、"
        "平均は0.04ポイント上昇。乖離は＋0.98ポイントから＋0.67ポイントへ（−0.31ポイント）。"
    )


def test_a_ratio_under_a_tenth_of_a_per_cent_moves_in_its_own_digits(recorded_frames):
    """The same week with the numerator divided by a thousand: every figure in points is a thousandth."""
    frames = recorded_frames | {"^RUO": recorded_frames["^RUO"].assign(value=lambda frame: frame["value"] / 1000)}
    said = why(strength_on(frames, LAST), date(2025, 10, 24), LAST, EN)
    assert "the ratio fell 0.0003 pt to 0.0247 %: −0.0001 pt from Russell 2000 Growth" in said
    assert "from +0.0010 pt to +0.0007 pt (−0.0003 pt)" in said


def test_both_rose_in_the_week_of_the_tariff_shock_but_the_benchmark_more(recorded_frames):
    strength = strength_on(recorded_frames, date(2025, 4, 11))
    said = why(strength, date(2025, 4, 4), date(2025, 4, 11), EN)
    assert "fell 0.53 pt to 22.84 %: +0.76 pt from Russell 2000 Growth (▲ +3.32 %), −1.28 pt from S&P 500" in said
    assert "Its average fell 0.09 pt" in said
    assert "from −1.53 pt to −1.97 pt (−0.44 pt)" in said


def test_several_weeks_take_the_place_of_as_many(recorded_frames):
    said = why(strength_on(recorded_frames, LAST), date(2025, 10, 3), LAST, EN)
    assert "4 weeks averaging 24.78 % took the place of 4 weeks averaging 23.24 %" in said
    assert "(2025-04-11 to 2025-05-02)" in said


def test_an_unknown_average_is_named_with_its_weeks(recorded_frames):
    strength = strength_on(recorded_frames, LAST, drop="2025-06-06")
    said = why(strength, date(2025, 10, 24), LAST, EN)
    assert said.endswith(
        "The deviation cannot be split: no 26-week average on 2025-10-24 and 2025-10-31, "
        "which needs 26 known weeks in a row."
    )
    assert "2025年10月24日と2025年10月31日は26週平均がなく" in why(strength, date(2025, 10, 24), LAST, JA)


@pytest.mark.parametrize("words", [EN, JA])
def test_a_ratio_and_an_average_that_held_say_so(words):
    strength = of_weeks([20, 20, 20], window=2)
    said = why(strength, *[session.date() for session in strength.weeks.index[1:]], words)
    assert ("held" in said and "Its average held" in said) or "横ばい" in said


def test_next_week_small_growth_must_lag_by_2_7_per_cent(recorded_frames):
    strength = strength_on(recorded_frames, LAST)
    assert takes(strength, 1, EN) == (
        "To cross its average next week, small growth must lag the S&P 500 by about 2.7 % (ratio 24.00 %). "
        "As large in 25 of 335 past moves over 1 week."
    )
    assert takes(strength, 1, JA) == (
        "来週末に平均を割り込むのは、小型グロースがS&P 500に約2.7%劣後した場合（比率24.00%）。"
        "1週の変化は過去335回、うち同程度以上は25回。"
    )
    assert takes(strength, 4, EN).startswith(
        "To cross its average in 4 weeks, small growth must lag the S&P 500 by about 0.56 % a week, 2.21 % in all"
    )


@pytest.mark.parametrize(
    ("ratios", "weeks", "beginning"),
    [
        ([20, 40, 32], 1, "The ratio falls below its average next week unless A beats B by about 12.5 %"),
        ([40, 20, 28], 1, "The ratio rises above its average next week unless A lags B by about 14.3 %"),
        ([40, 30, 20], 1, "To cross its average next week, A must beat B by about 25.0 %"),
        ([20, 30, 40], 2, "In 2 weeks the ratio crosses its average at 40.00 %, about where it is now."),
        ([20, 30, 30], 1, "Next week the ratio crosses its average at 30.00 %, about where it is now."),
    ],
)
def test_every_way_to_cross_has_its_words(ratios, weeks, beginning):
    strength = of_weeks(ratios, window=3)
    assert takes(strength, weeks, EN).startswith(beginning)
    assert takes(strength, weeks, JA)


def test_over_several_weeks_the_way_up_has_its_words_too(recorded_frames):
    strength = strength_on(recorded_frames, date(2025, 4, 11))
    assert takes(strength, 4, EN).startswith(
        "To cross its average in 4 weeks, small growth must beat the S&P 500 by about"
    )
    assert takes(strength, 4, JA).startswith("4週後に平均を上抜けるのは、小型グロースがS&P 500を週約")


def test_no_average_no_crossing_but_a_reason(recorded_frames):
    strength = strength_on(recorded_frames, LAST, drop="2025-06-06")
    asked = what_if(strength, 1, None, 50)
    assert takes(strength, 1, EN) == ""
    assert "it needs 26 known weeks in a row" in remark(asked.requirements[0], asked, strength.rules, EN)
    short = strength_on(recorded_frames, LAST, window=13)
    asked = what_if(short, 13, short.latest.ratio, 50)
    assert "all 13 weeks of it would be new" in remark(asked.requirements[0], asked, short.rules, EN)
    assert remark(asked.requirements[2], asked, short.rules, EN).replace("\u00a0", " ") == (
        "Reach 24.66 %: the ratio is there now (24.66 %)."
    )


def test_a_target_met_by_standing_still_is_remarked():
    strength = of_weeks([20, 40, 32], window=3)
    asked = what_if(strength, 1, None, 50)
    said = remark(asked.requirements[0], asked, strength.rules, EN)
    assert said.startswith("Fall below its average: an unchanged ratio gets there")


def test_targets_are_named(recorded_frames):
    strength = strength_on(recorded_frames, date(2025, 4, 11))
    asked = what_if(strength, 1, 0.25, 12.5)
    named = [target_name(wanted, asked, strength.rules, EN).replace("\u00a0", " ") for wanted in asked.requirements]
    assert named == [
        "Rise above its average",
        "Leave the regime under 23 %",
        "Reach 25.00 %",
        "Reach percentile 12.5",
    ]


def test_the_note_tells_overlap_and_first_week(recorded_frames):
    strength = strength_on(recorded_frames, LAST)
    pair = pair_of(strength, EN)
    one, many = (method_note(what_if(strength, weeks, None, 50), EN, pair) for weeks in (1, 13))
    assert "among 335 past weekly moves from 2019-05-31" in one
    assert "among 323 past moves over 13 weeks from 2019-05-31; they overlap, 25 stand apart" in many  # 335 // 13
    assert method_note(what_if(of_weeks([24]), 1, None, 50), EN, pair) == ""
    assert crossing_sentence(what_if(of_weeks([24]), 1, None, 50), EN, pair) == ""
