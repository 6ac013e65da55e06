import pytest

from lib.domain.errors import InvalidInput
from lib.domain.instruments import BENCHMARK, DOW, SMALL_GROWTH, STARTING_UNIVERSE, parse_symbol


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("^RUO", "^RUO"),
        (" ^ruo ", "^RUO"),
        ("＾GSPC", "^GSPC"),
        ("brk-b", "BRK-B"),
        ("VUG", "VUG"),
        ("7203.T", "7203.T"),
    ],
)
def test_a_symbol_is_read_as_a_person_types_it(text, symbol):
    assert parse_symbol(text) == symbol


@pytest.mark.parametrize("text", ["", "^", "A B", "<script>", "A" * 21, "ラッセル", "^^RUO", "../etc"])
def test_what_cannot_be_a_symbol_is_refused_with_the_parameter(text):
    with pytest.raises(InvalidInput) as refused:
        parse_symbol(text, "benchmark")
    assert (refused.value.parameter, refused.value.reason) == ("benchmark", "malformed_symbol")


def test_the_starting_universe_begins_with_the_indices_of_the_comment():
    symbols = [instrument.symbol for instrument in STARTING_UNIVERSE]
    assert symbols == ["^RUO", "^DJI", "^GSPC", "^IXIC", "^RUT", "^RUJ", "^VIX"]  # product.md, the pages
    assert {SMALL_GROWTH, BENCHMARK, DOW} <= set(symbols)


def test_an_instrument_is_named_in_the_readers_language():
    assert STARTING_UNIVERSE[0].name("ja") == "ラッセル2000グロース"
    assert STARTING_UNIVERSE[0].name("en") == "Russell 2000 Growth"
