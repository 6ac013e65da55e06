from datetime import date

import pytest

from lib.analytics.block_bootstrap import Band, Bands
from lib.analytics.event_study import EventStudy, Occurrence, Outcome, Spread, event_study
from lib.analytics.relative_strength import relative_strength
from lib.commentary.what_followed import followed_answer, followed_gaps
from lib.domain.conditions import Condition, Conditions, Situation
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for

EN, JA = words_for("en"), words_for("ja")
BELOW_A_POINT = Conditions()


@pytest.fixture
def study(recorded_frames):
    def of(conditions=BELOW_A_POINT, rules=None, as_of=date(2026, 1, 16)):
        sides = recorded_frames["^RUO"], recorded_frames["^GSPC"]
        return event_study(relative_strength(*sides, as_of, rules or Rules(), pair=("^RUO", "^GSPC")), conditions)

    return of


def plain(text):
    return text.replace("\u00a0", " ")


def made_up(low, high):
    """A study with one answer, whose difference has a band from ``low`` to ``high``."""
    spread = Spread(0.01, -0.02, 0.03, 0.6)
    bands = Bands(Band(0.0, 0.02), Band(low, high))
    outcome = Outcome(4, 20, 9, 80, None, spread, spread, bands)
    occurrence = Occurrence(date(2025, 4, 11), -1.97, (0.01, None, None, None))
    return EventStudy(BELOW_A_POINT, date(2019, 5, 31), 347, 322, (occurrence,), (outcome,))


def test_the_answer_speaks_of_the_longest_horizon_the_sample_carries(study):
    english = plain(followed_answer(study(), Rules(), EN))
    assert english.startswith("After weeks with deviation below −1.00 pt, the ratio moved by a median −0.89 %")
    assert "over the next 26 weeks, against −2.42 % after any week." in english
    assert english.endswith("includes zero: no clear difference.")
    japanese = followed_answer(study(), Rules(), JA)
    assert japanese.startswith("乖離が−1.00ポイント未満の週：その後26週の比率変化の中央値は−0.89%（全週では−2.42%）。")


def test_a_year_on_the_recorded_weeks_says_why_there_is_no_answer(study):
    (gap,) = followed_gaps(study(), EN)
    assert gap == (
        "52 weeks: no answer. Occurrences with a known outcome: 91, of these at least 52 weeks apart: 5 (8 needed). "
        "52 weeks on 347 weeks are only 6 independent years."
    )
    assert "347週の中に独立した1年は6個しかない。" in followed_gaps(study(), JA)[0]


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [(0.001, 0.02, "lies above zero."), (-0.02, -0.001, "lies below zero."), (-0.01, 0.01, "no clear difference.")],
)
def test_a_band_is_read_aloud(low, high, verdict):
    assert followed_answer(made_up(low, high), Rules(), EN).endswith(verdict)


@pytest.mark.parametrize(
    ("condition", "rules", "expected"),
    [
        (
            Condition(Situation.DEVIATION_BELOW, -50),
            Rules(),
            "No week with deviation below −50.00 pt in the data: 0 of 322 weeks that can be judged, from 2019-05-31.",
        ),
        (
            Condition(Situation.CROSSES_UP),
            Rules(window=520),
            (
                "“ratio crossing its 520-week average upwards” cannot be judged in any of the 347 weeks "
                "from 2019-05-31: it needs a longer history."
            ),
        ),
        (
            Condition(Situation.ENTERS_LEVEL),
            Rules(),
            (
                "Weeks with ratio entering the regime under 23 %: 1, too few independent ones for an answer over any "
                "horizon."
            ),
        ),
    ],
)
def test_without_an_answer_there_is_a_sentence(study, condition, rules, expected):
    assert plain(followed_answer(study(Conditions(condition), rules), rules, EN)) == expected


def test_few_weeks_are_named_as_the_reason(study):
    gaps = followed_gaps(study(as_of=date(2021, 3, 5)), EN)
    assert "52 weeks: no answer. 52 weeks on 93 weeks: independent stretches 1 (5 needed)." in gaps


@pytest.mark.parametrize("words", [EN, JA], ids=["en", "ja"])
@pytest.mark.parametrize("situation", list(Situation))
def test_every_condition_has_a_phrase_also_in_combination(study, words, situation):
    value = None if situation in {Situation.CROSSES_UP, Situation.CROSSES_DOWN, Situation.ENTERS_LEVEL} else 5.0
    both = Conditions(Condition(situation, value), Condition(Situation.DRAWDOWN_DEEPER, 10))
    assert "10" in followed_answer(study(both), Rules(), words)
