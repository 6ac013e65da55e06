from datetime import date

import pytest

from lib.domain.drawing import Drawing, Line, Stretch
from lib.domain.errors import InvalidInput
from lib.domain.pictures import STRETCH, Mode, PictureFormat, PictureOrder, parse_order, refuse_look
from lib.domain.selection import Range, Scale


def test_what_is_not_said_takes_the_pages_defaults_in_light_colours():
    assert parse_order("png", "ja", {"range": ""}) == PictureOrder(
        PictureFormat.PNG, "ja", Range.SINCE_2022, Scale.LINEAR, Mode.LIGHT
    )


def test_everything_can_be_said():
    text = {"range": "tariff", "scale": "log", "mode": "dark"}
    assert parse_order("svg", "en", text) == PictureOrder(
        PictureFormat.SVG, "en", Range.TARIFF_SHOCK, Scale.LOG, Mode.DARK
    )


@pytest.mark.parametrize("name", ["range", "scale", "mode", "line"])
def test_an_unknown_choice_is_named_with_the_known_ones(name):
    with pytest.raises(InvalidInput) as refused:
        parse_order("png", "en", {name: "sepia" * 20})
    assert (refused.value.parameter, refused.value.reason) == (name, "unknown_choice")
    assert len(refused.value.details["value"]) == 40
    assert "StrEnum" not in refused.value.details["choices"]


def test_a_look_without_a_picture_is_refused():
    refuse_look({"mode": ""})
    refuse_look({"mode": "dark"}, STRETCH)
    with pytest.raises(InvalidInput) as refused:
        refuse_look({"mode": "dark"})
    assert (refused.value.parameter, refused.value.reason) == ("mode", "only_for_pictures")


def test_what_is_drawn_can_be_said_too():
    order = parse_order("png", "en", {"line": "mansfield", "zoom": "2025-02-07_2025-06-27", "marks": "none"})
    assert order.drawing == Drawing(Line.MANSFIELD, Stretch(date(2025, 2, 7), date(2025, 6, 27)), ())
