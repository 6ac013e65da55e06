"""Expected words: the rules counted in 170 published headlines (../shared/pitfalls.md, last section)."""

import pytest

from lib.commentary.wording import RELATIVES, SIZES, TOLERATED_RELATIVES, TOLERATED_SIZES, move_key, relative_word
from lib.locales.catalogue import words_for

JA = words_for("ja")


def ja(change, previous):
    return JA(move_key(change, previous))


@pytest.mark.parametrize(
    ("change", "previous", "expected"),
    [
        (0.02, 0.01, "続伸"),
        (0.02, -0.01, "反発"),
        (-0.02, -0.01, "続落"),
        (-0.02, 0.01, "反落"),
        (0.0, 0.01, "ほぼ横ばい"),
        (0.0015, 0.01, "ほぼ横ばい"),
        (-0.0037, 0.01, "小幅反落"),
        (0.02, None, "上昇"),
        (-0.02, 0.0, "下落"),
        (0.034, 0.01, "大幅続伸"),
        (0.0306, 0.0075, "大幅続伸"),  # 2025-09-19
        (0.003, 0.0332, "小幅続伸"),  # 2025-04-17
        (-0.0984, -0.0212, "大幅続落"),  # 2025-04-04
        (0.06, 0.01, "大幅続伸"),
        (0.06, -0.01, "急反発"),
        (-0.06, None, "急落"),
    ],
)
def test_the_japanese_word_follows_direction_turn_and_size(change, previous, expected):
    assert ja(change, previous) == expected


@pytest.mark.parametrize("previous", [0.01, -0.01, None])
@pytest.mark.parametrize("sign", [1, -1])
def test_size_words_keep_to_their_ranges(previous, sign):
    for basis_points in range(16, 1000):
        size, word = basis_points / 10_000, ja(sign * basis_points / 10_000, previous)
        assert not (word.startswith("小幅") and size >= 0.01)
        assert not (("大幅" in word or "急" in word) and size < 0.027)
        assert not (size >= 0.05 and not ("大幅" in word or "急" in word))
        assert not ("急" in word and "続" in word)


def test_english_turns_and_repeats_are_in_the_verb():
    en = words_for("en")
    assert [en(move_key(0.02, before)) for before in (0.01, -0.01, None)] == ["rose again", "rebounded", "rose"]
    assert [en(move_key(-0.02, before)) for before in (-0.01, 0.01, None)] == ["fell again", "fell back", "fell"]
    assert en(move_key(-0.0037, 0.01)) == "slipped"


@pytest.mark.parametrize("steps", [SIZES, RELATIVES])
def test_the_bounds_of_the_table_rise_and_every_word_has_its_range(steps):
    assert steps.bounds == tuple(sorted(set(steps.bounds)))
    assert len(steps.words) == len(set(steps.words)) == len(steps.bounds) + 1


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (0.0, "same"),
        (-0.49, "same"),
        (-1.08, "below_slight"),
        (1.19, "above_slight"),
        (1.3, "above_plain"),
        (1.5, "above_clear"),
        (-2.0, "below_clear"),
    ],
)
def test_the_relative_word_follows_the_distance_in_points(points, expected):
    assert relative_word(points) == expected


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_word_of_the_table_has_texts(language):
    words = words_for(language)
    for points in (0.0, 1.0, -1.0, 1.3, -1.3, 2.0, -2.0):
        assert words(f"verdict.{relative_word(points)}", object="X")
        assert words(f"verdict.then.{relative_word(points)}", object="X")


@pytest.mark.parametrize(
    ("steps", "unit", "tolerated"), [(SIZES, 100, TOLERATED_SIZES), (RELATIVES, 1, TOLERATED_RELATIVES)]
)
def test_the_check_objects_to_no_word_the_draft_may_write(steps, unit, tolerated):
    assert set(tolerated) <= set(steps.words)
    for basis_points in range(1000):
        magnitude = basis_points / 100
        word = steps.word(magnitude / unit)
        assert word not in tolerated or not tolerated[word].wrong(magnitude)


@pytest.mark.parametrize("tolerance", [*TOLERATED_SIZES.values(), *TOLERATED_RELATIVES.values()])
def test_what_the_check_calls_right_lies_within_what_it_lets_pass(tolerance):
    assert tolerance.never_under <= tolerance.least < tolerance.under <= tolerance.never_from
