from datetime import date

import pytest

from lib.domain.errors import InvalidInput
from lib.domain.question import Question, parse_question


def test_nothing_asked_means_the_week_before_next_week_and_the_median():
    assert parse_question({}) == Question(None, 1, None, 50.0)


def test_every_choice_is_read():
    asked = parse_question({"from": "2025-04-04", "over": "13", "level": "25", "percentile": "12.5"})
    assert asked == Question(date(2025, 4, 4), 13, 0.25, 12.5)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("from", "Friday", "not_a_date"),
        ("over", "5", "unknown_choice"),
        ("over", "01", "unknown_choice"),
        ("level", "0", "out_of_range"),
        ("level", "nan", "not_a_number"),
        ("percentile", "100.1", "out_of_range"),
    ],
)
def test_a_bad_choice_is_named(name, value, reason):
    with pytest.raises(InvalidInput) as refused:
        parse_question({name: value})
    assert (refused.value.parameter, refused.value.message_key) == (name, f"error.invalid.{reason}")
