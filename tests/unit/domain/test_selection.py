from datetime import date

import pytest

from lib.domain.closes import Basis
from lib.domain.errors import InvalidInput
from lib.domain.selection import (
    Rules,
    Selection,
    parse_day,
    parse_number,
    parse_rules,
    parse_selection,
    parse_switch,
    parse_whole,
)


def refusal(function, *arguments):
    with pytest.raises(InvalidInput) as refused:
        function(*arguments)
    return refused.value.parameter, refused.value.reason


def test_an_empty_address_selects_the_defaults():
    assert parse_selection({}) == parse_selection({"instrument": "", "window": ""}) == Selection()


def test_a_full_address_is_read_into_one_selection():
    address = {
        "instrument": "^rut",
        "benchmark": "^DJI",
        "as_of": "2025-10-31",
        "known_on": "2025-11-03",
        "window": "13",
        "threshold": "22.5",
        "margin": "0.5",
        "exit_weeks": "2",
        "inverse": "yes",
    }
    expected = Selection(
        "^RUT", "^DJI", date(2025, 10, 31), date(2025, 11, 3), Rules(13, 0.225, 0.005, 2), inverse=True
    )
    assert parse_selection(address) == expected


def test_the_inverse_switch_turns_the_ratio_over():
    plain, inverse = Selection(), Selection(inverse=True)
    assert (plain.numerator, plain.denominator) == ("^RUO", "^GSPC")
    assert (inverse.numerator, inverse.denominator) == ("^GSPC", "^RUO")


@pytest.mark.parametrize(
    ("address", "parameter", "reason"),
    [
        ({"instrument": "^GSPC"}, "benchmark", "same_as_instrument"),
        ({"instrument": "no symbol"}, "instrument", "malformed_symbol"),
        ({"benchmark": "?"}, "benchmark", "malformed_symbol"),
        ({"as_of": "31/10/2025"}, "as_of", "not_a_date"),
        ({"known_on": "2025-02-30"}, "known_on", "not_a_date"),
        ({"window": "0"}, "window", "out_of_range"),
        ({"window": "1"}, "window", "out_of_range"),
        ({"window": "-5"}, "window", "out_of_range"),
        ({"window": "1000000"}, "window", "out_of_range"),
        ({"window": "twenty"}, "window", "not_a_whole_number"),
        ({"window": "2.5"}, "window", "not_a_whole_number"),
        ({"exit_weeks": "0"}, "exit_weeks", "out_of_range"),
        ({"threshold": "0"}, "threshold", "out_of_range"),
        ({"threshold": "nan"}, "threshold", "not_a_number"),
        ({"margin": "-1"}, "margin", "out_of_range"),
        ({"margin": "much"}, "margin", "not_a_number"),
        ({"inverse": "perhaps"}, "inverse", "not_yes_or_no"),
    ],
)
def test_a_wrong_parameter_is_named_with_its_rule(address, parameter, reason):
    assert refusal(parse_selection, address) == (parameter, reason)


def test_percentages_become_fractions():
    assert parse_rules({"threshold": "23", "margin": "0.25"}) == Rules()


@pytest.mark.parametrize("text", ["2025-1-3", "20251031", "2025-10-31T00:00", "tomorrow", "２０２５-10-31x"])
def test_only_an_iso_day_is_a_day(text):
    assert refusal(parse_day, text, "as_of") == ("as_of", "not_a_date")


def test_both_bounds_belong_to_a_range():
    assert [parse_whole(text, "window", 2, 520) for text in ("2", "520")] == [2, 520]
    assert [parse_number(text, "margin", 0, 100) for text in ("0", "100")] == [0, 100]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("yes", True),
        ("TRUE", True),
        ("1", True),
        ("on", True),
        ("no", False),
        ("False", False),
        ("0", False),
        ("off", False),
    ],
)
def test_a_switch_is_yes_or_no(text, on):
    assert parse_switch(text, "inverse") is on


def test_the_basis_is_price_unless_it_is_said():
    assert parse_selection({}).basis is Basis.PRICE
    assert parse_selection({"basis": "total_return"}).basis is Basis.TOTAL_RETURN
    assert refusal(parse_selection, {"basis": "gross"}) == ("basis", "unknown_choice")
