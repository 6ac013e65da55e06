from datetime import date

import pytest

from lib.domain.errors import InvalidInput
from lib.domain.pair_choice import PairChoice, Sort, parse_pair_choice


def test_nothing_said_is_the_usual_list_in_its_order_over_two_years():
    assert parse_pair_choice({}) == PairChoice(key=None, sort=Sort.LIST, weeks=104, until=None)


def test_everything_can_be_said():
    text = {"list": "3", "sort": "relative", "weeks": "52", "until": "2025-04-11"}
    assert parse_pair_choice(text) == PairChoice(3, Sort.RELATIVE, 52, date(2025, 4, 11))


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("list", "mine", "not_a_whole_number"),
        ("list", "0", "out_of_range"),
        ("list", "99999999999", "out_of_range"),
        ("sort", "luck", "unknown_choice"),
        ("weeks", "53", "unknown_choice"),
        ("until", "Friday", "not_a_date"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_named(name, value, reason):
    with pytest.raises(InvalidInput) as error:
        parse_pair_choice({name: value})
    assert (error.value.parameter, error.value.reason) == (name, reason)
