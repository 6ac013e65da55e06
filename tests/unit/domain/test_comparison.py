from datetime import date

import pytest

from lib.domain.comparison import Against, RegimeName, parse_against
from lib.domain.errors import InvalidInput


def test_nothing_asked_compares_with_no_week_and_ranks_among_all():
    assert parse_against({}) == Against(None, None, None)
    assert parse_against({"context": "all"}) == Against()


def test_every_choice_is_read():
    asked = parse_against({"compare": "2025-04-11", "regime": "level_2025-04-11", "context": "156"})
    assert asked == Against(date(2025, 4, 11), RegimeName("level", date(2025, 4, 11)), 156)
    assert str(asked.regime) == "level_2025-04-11"


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("compare", "April", "not_a_date"),
        ("regime", "2025-04-11", "unknown_choice"),
        ("regime", "bull_2025-04-11", "unknown_choice"),
        ("regime", "level", "not_a_date"),
        ("context", "53", "unknown_choice"),
    ],
)
def test_a_bad_choice_is_named(name, value, reason):
    with pytest.raises(InvalidInput) as refused:
        parse_against({name: value})
    assert (refused.value.parameter, refused.value.message_key) == (name, f"error.invalid.{reason}")
