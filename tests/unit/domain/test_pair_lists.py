import pytest

from lib.domain.errors import InvalidInput
from lib.domain.instruments import STARTING_UNIVERSE
from lib.domain.pair_lists import (
    MOST_PAIRS,
    Pair,
    checked_pairs,
    parse_name,
    parse_pairs,
    same_name,
    usual_pairs,
    written,
)

FOLLOWED = [instrument.symbol for instrument in STARTING_UNIVERSE]


def refused(work):
    with pytest.raises(InvalidInput) as error:
        work()
    return error.value


def test_the_usual_pairs_are_the_house_pairs_and_everything_against_the_benchmark():
    assert [written(pair) for pair in usual_pairs(FOLLOWED)] == [
        "^RUO / ^RUJ",
        "^RUT / ^GSPC",
        "^RUO / ^GSPC",
        "^DJI / ^GSPC",
        "^IXIC / ^GSPC",
        "^RUJ / ^GSPC",
    ]


def test_a_followed_fund_joins_the_usual_pairs_and_sixty_are_the_most():
    assert usual_pairs([*FOLLOWED, "IWO"])[-1] == Pair("IWO", "^GSPC")
    assert len(usual_pairs([f"F{number}" for number in range(80)])) == MOST_PAIRS == 60


@pytest.mark.parametrize("sign", ["/", " / ", "÷", " ÷ ", "／", " ", ", ", "、"])
def test_pairs_are_read_as_people_type_them(sign):
    assert parse_pairs(f"\n ^ruo{sign}＾gspc \n\n^RUT{sign}^RUJ\n") == (Pair("^RUO", "^GSPC"), Pair("^RUT", "^RUJ"))


def test_what_was_written_is_read_again():
    pairs = usual_pairs(FOLLOWED)
    assert parse_pairs("\n".join(map(written, pairs))) == pairs


@pytest.mark.parametrize("line", ["^RUO", "^RUO ^RUJ ^RUT", "/"])
def test_a_line_that_is_no_pair_is_named_with_its_number(line):
    error = refused(lambda: parse_pairs(f"^RUO / ^GSPC\n\n{line}"))
    assert (error.parameter, error.reason, error.details["line"]) == ("pairs", "not_a_pair", 3)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no_pairs"),
        (" \n ", "no_pairs"),
        ("^RUO / ^RUO", "pair_with_itself"),
        ("^RUO / ^GSPC\n^RUT / ^GSPC\n^RUO ÷ ^gspc", "pair_twice"),
        ("^RUO / §", "malformed_symbol"),
        ("\n".join(f"F{number} / ^GSPC" for number in range(61)), "too_many_pairs"),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused(text, reason):
    assert refused(lambda: parse_pairs(text)).reason == reason


def test_sixty_pairs_and_both_directions_are_allowed():
    assert len(parse_pairs("\n".join(f"F{number} / ^GSPC" for number in range(60)))) == 60
    assert len(checked_pairs((Pair("A", "B"), Pair("B", "A")))) == 2


def test_a_name_is_one_line_of_visible_signs():
    assert parse_name("  グロース \n 対\u200b バリュー ") == "グロース 対 バリュー"


@pytest.mark.parametrize(("text", "reason"), [("", "empty"), (" \u200b ", "empty"), ("x" * 61, "too_long")])
def test_a_name_nobody_could_read_is_refused(text, reason):
    assert refused(lambda: parse_name(text)).reason == reason


def test_names_are_the_same_whatever_their_width_and_case():
    assert same_name("ＥＴＦ Pairs", "etf pairs")
    assert not same_name("ETF pairs", "ETF")
