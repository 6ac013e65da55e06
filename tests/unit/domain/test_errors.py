import pytest

from lib.domain import errors
from lib.domain.errors import InvalidInput, InvalidSetting, NoCloses, RatioscopeError


def family(base=RatioscopeError):
    return [base, *(error for child in base.__subclasses__() for error in family(child))]


def test_an_error_carries_its_details_and_its_message():
    error = NoCloses(symbol="^IXIC")
    assert error.details == {"symbol": "^IXIC"}
    assert error.message_key == "error.no_closes"
    assert str(error) == "symbol=^IXIC"


def test_invalid_input_names_the_parameter_and_the_rule():
    error = InvalidInput("window", "out_of_range", value=0, lowest=2, highest=520)
    assert (error.parameter, error.reason) == ("window", "out_of_range")
    assert error.message_key == "error.invalid.out_of_range"
    assert error.details == {"parameter": "window", "value": 0, "lowest": 2, "highest": 520}


def test_a_wrong_setting_is_invalid_input():
    assert InvalidSetting("RATIOSCOPE_PORT", "not_a_whole_number").message_key == "error.invalid.not_a_whole_number"


def test_every_error_has_a_code_of_its_own():
    codes = [error.code for error in family() if "code" in vars(error)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("error", family())
def test_every_error_stands_in_the_tree_of_the_module(error):
    assert f" {error.__name__} " in f" {errors.__doc__} ".replace("\n", " ")
