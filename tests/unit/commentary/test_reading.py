"""Three sentences about the weeks drawn, read and approved by hand; figures from the recorded closes."""

from datetime import date

import pytest

from lib.commentary.reading import reading
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for
from tests.unit.commentary.summaries import summary_of

EN, JA = words_for("en"), words_for("ja")


@pytest.fixture
def strength(recorded_frames):
    return summary_of(recorded_frames, date(2025, 10, 31)).strength


def told(strength, words, first=None, last=None):
    weeks = strength.weeks.loc[first:last]
    return [text.replace("\u00a0", " ") for text in reading(strength, weeks, words)]


ENGLISH = (
    "Russell 2000 Growth ÷ S&P 500 went from 25.08 % on 2025-02-07 to 23.55 % on 2025-06-27 (−6.12 %), "
    "between 22.84 % (2025-04-11) and 25.08 % (2025-02-07). "
    "It closed above its 26-week average in 0 of 21 weeks, farthest from it by −1.97 pt on 2025-04-11, "
    "and ended 0.39 pt below it. "
    "It closed under 23 % in 1 week, last on 2025-04-11."
)
JAPANESE = (
    "ラッセル2000グロース÷S&P 500は2025年2月7日の25.08%から2025年6月27日の23.55%へ−6.12%"
    "（最低22.84%＝2025年4月11日、最高25.08%＝2025年2月7日）。"
    "26週平均を上回って終えたのは21週のうち0週、乖離の最大は2025年4月11日の−1.97ポイント、最終週は0.39ポイント下回る。"
    "23%を下回って終えたのは1週、直近は2025年4月11日。"
)


def test_the_spring_of_2025_is_read_in_three_sentences(strength):
    assert " ".join(told(strength, EN, "2025-02-07", "2025-06-27")) == ENGLISH
    assert "".join(told(strength, JA, "2025-02-07", "2025-06-27")) == JAPANESE


def test_every_figure_of_the_whole_record_is_that_of_a_plain_loop(strength):
    rows = list(zip(strength.weeks.index, strength.weeks["ratio"], strength.weeks["deviation_points"], strict=True))
    known = [(day.date(), ratio) for day, ratio, _ in rows if ratio == ratio]  # noqa: PLR0124  not NaN
    judged = [(day.date(), points) for day, _, points in rows if points == points]  # noqa: PLR0124
    way, side, _level = told(strength, EN)
    low, high = min(known, key=lambda one: one[1]), max(known, key=lambda one: one[1])
    assert f"between {low[1]:.2%} ({low[0]})".replace("%", " %") in way
    assert f"and {high[1]:.2%} ({high[0]})".replace("%", " %") in way
    widest = max(judged, key=lambda one: abs(one[1]))
    above = sum(points > 0 for _, points in judged)
    assert f"in {above} of {len(judged)} weeks, farthest from it by {widest[1]:+.2f} pt on {widest[0]}" in side


def test_a_stretch_that_never_fell_so_low_says_how_near_it_came(strength):
    assert told(strength, EN, "2025-05-02", "2025-07-25")[-1].startswith("No week closed under 23 %; the lowest stayed")


def test_a_stretch_without_an_average_says_so(strength, recorded_frames):
    assert told(strength, EN, "2019-05-31", "2019-08-30")[1] == ("The 26-week average is not known in these weeks.")
    holed = summary_of({**recorded_frames, "^RUO": recorded_frames["^RUO"].drop("2025-06-06")}, date(2025, 10, 31))
    assert told(holed.strength, EN, "2025-04-04")[1].endswith("on 2025-04-11.")
    ahead = summary_of(recorded_frames, date(2025, 10, 31), rules=Rules()).strength
    assert told(ahead, EN, "2025-04-04")[1].endswith("and ended 0.67 pt above it.")


def test_one_week_has_no_way(strength):
    assert told(strength, EN, "2025-04-11", "2025-04-11") == []


def test_where_the_threshold_is_far_away_the_deepest_fall_is_read_instead(recorded_frames):
    dow = summary_of(recorded_frames, date(2025, 10, 31), pair=("^DJI", "^GSPC")).strength
    *_, fall = told(dow, EN)
    ratios = [(day.date(), ratio) for day, ratio in dow.weeks["ratio"].items()]
    depth, high, low = min(
        (after[1] / before[1] - 1, before, after) for place, before in enumerate(ratios) for after in ratios[place:]
    )
    assert fall == (
        f"Its deepest fall in these weeks was −{abs(depth) * 100:.2f} %, "
        f"from {high[1] * 100:.2f} % ({high[0]}) to {low[1] * 100:.2f} % ({low[0]})."
    ).replace("−0.00", "0.00")
    rising = dow.weeks.loc["2022-09-30":"2022-10-21"]
    assert reading(dow, rising.assign(ratio=[7.0, 7.1, 7.2, 7.3]), EN)[-1] == "No week closed below an earlier one."
