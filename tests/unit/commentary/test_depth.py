"""The level in context and one regime against the others, in words read and approved by hand."""

from dataclasses import replace
from datetime import date

from lib.analytics.level_rank import LevelRank, level_rank
from lib.analytics.regime_paths import compare_regimes
from lib.analytics.regimes import side_regimes
from lib.commentary.level_rank import mansfield_sentence, rank_sentence, since_sentence
from lib.commentary.named_regimes import named_regimes
from lib.commentary.regime_paths import paths_sentences, regime_name
from lib.domain.events import STARTING_EVENTS
from lib.locales.catalogue import words_for
from tests.unit.commentary.summaries import summary_of

EN, JA = words_for("en"), words_for("ja")
LAST = date(2025, 10, 31)


def plain(text):
    return text.replace("\u00a0", " ")


def strength_on(frames, day=LAST, **asked):
    return summary_of(frames, day, **asked).strength


def test_the_level_is_ranked_among_the_weeks_named(recorded_frames):
    strength = strength_on(recorded_frames)
    assert plain(rank_sentence(level_rank(strength.weeks, None), EN)) == (
        "Ratio at percentile 11 of the 336 weeks from 2019-05-31 to 2025-10-31, z-score −1.10."
    )
    assert rank_sentence(level_rank(strength.weeks, 52), JA) == (
        "比率は2024年11月8日から2025年10月31日までの52週のうち61.5パーセンタイル、zスコア＋0.38。"
    )


def test_a_window_that_is_too_long_or_holed_says_what_lacks():
    short = LevelRank(None, date(2025, 1, 3), LAST, 40, 12, None, None)
    assert plain(rank_sentence(short, EN)) == (
        "No rank of the level: 40 weeks are known since 2025-01-03, 52 weeks are needed."
    )
    holed = LevelRank(156, date(2022, 11, 11), LAST, 150, 6, None, None)
    assert plain(rank_sentence(holed, EN)) == (
        "No rank of the level: of the 156 weeks up to 2025-10-31, 6 weeks are not known."
    )
    assert rank_sentence(holed, JA) == "水準の順位は未算出：2025年10月31日までの156週のうち6週が不明。"
    assert rank_sentence(LevelRank(52, LAST, LAST, 52, 0, 100.0, None), EN).endswith("to 2025-10-31.")


def test_lowest_since_is_told_where_it_is_notable(recorded_frames):
    assert plain(since_sentence(strength_on(recorded_frames).latest, EN)) == (
        "Lowest weekly ratio since 2025-09-26 (24.52 %)."
    )
    april = since_sentence(strength_on(recorded_frames, date(2025, 4, 11)).latest, JA)
    assert "2019年5月31日" in april
    assert since_sentence(strength_on(recorded_frames, date(2025, 4, 17)).latest, EN) == ""


def test_mansfields_figure_is_told_with_its_formula():
    assert plain(mansfield_sentence(0.0146, EN)) == "Mansfield (ratio ÷ 52-week average − 1): +1.46 %."
    assert mansfield_sentence(0.0146, JA) == "マンスフィールド（比率÷52週平均−1）は＋1.46%。"
    assert plain(mansfield_sentence(None, EN)) == "Mansfield’s figure needs 52 known weeks."


def told(strength, kind, words, name):
    spans = [span for span in (*strength.level_regimes, *strength.side_regimes) if span.kind == kind]
    compared = compare_regimes(strength.weeks, spans[-1], spans)
    return [plain(text) for text in paths_sentences(compared, name, date(2019, 5, 31), words)]


def test_the_regime_going_on_is_held_against_the_others(recorded_frames):
    lasting, followed = told(strength_on(recorded_frames), "above", EN, "Above average")
    assert lasting == (
        "Above average: 12 weeks so far. Of the 18 earlier ones 3 lasted longer; shortest 1 week, median 2.5 weeks, "
        "longest 28 weeks."
    )
    assert followed.startswith("In the 13 weeks after the earlier ones had ended the ratio changed by −")
    assert followed.endswith("% (median, 11 independent).")


def test_a_regime_that_has_ended_is_told_as_such(recorded_frames):
    lasted, _ = told(strength_on(recorded_frames), "below", JA, "平均割れ")
    assert lasted == "平均割れ：34週で終了。以前の18回のうち、より長く続いたのは2回（最短1週、中央値3週、最長40週）。"


def test_a_regime_without_earlier_ones_says_so(recorded_frames):
    assert told(strength_on(recorded_frames), "level", EN, "Under 23 %") == [
        "Under 23 %: there is no earlier one of its kind in the data (from 2019-05-31)."
    ]


def test_too_few_that_do_not_overlap_are_not_summed_up(recorded_frames):
    _, followed = told(strength_on(recorded_frames, date(2022, 6, 24)), "above", EN, "Above average")
    assert followed.startswith("What followed over 13 weeks is not summed up: only ")


def test_regimes_are_named_by_rule_or_event(recorded_frames):
    (shock,) = strength_on(recorded_frames).level_regimes
    event = STARTING_EVENTS[-1]
    assert plain(regime_name(shock, event, 0.23, EN)) == "Under 23 % – Tariff shock"
    assert regime_name(shock, None, 0.23, JA) == "23%割れ"
    assert regime_name(strength_on(recorded_frames).side_regimes[-1], None, 0.23, JA) == "平均超え"


def test_no_regime_goes_on_through_weeks_without_a_ratio(recorded_frames):
    strength = strength_on(recorded_frames)
    named = named_regimes(strength, STARTING_EVENTS, EN)
    assert [one.key for one in named if one.regime.ongoing] == ["above_2025-08-15"]
    weeks = strength.weeks.copy()
    weeks.iloc[-2:, weeks.columns.get_indexer(["ratio", "average", "deviation_points", "relative_deviation"])] = float(
        "nan"
    )
    holed = replace(strength, weeks=weeks, side_regimes=side_regimes(weeks))
    assert holed.side_regimes[-1].ongoing
    newest = named_regimes(holed, STARTING_EVENTS, EN)[0].regime
    assert (newest.first, newest.last, newest.ongoing) == (date(2025, 8, 15), date(2025, 10, 17), False)
