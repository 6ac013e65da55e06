from lib.services.instrument_names import instrument_names
from tests.unit.services.fakes import SYMBOLS


def test_names_come_in_the_readers_language_and_the_teams_order(desk):
    english, japanese = instrument_names(desk, "en"), instrument_names(desk, "ja")
    assert tuple(english) == tuple(japanese) == SYMBOLS
    assert (english["^RUO"], japanese["^RUO"]) == ("Russell 2000 Growth", "ラッセル2000グロース")
