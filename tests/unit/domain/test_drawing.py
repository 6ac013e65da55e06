from datetime import date

import pytest

from lib.domain.drawing import Drawing, Line, Mark, Stretch, parse_drawing, spell_marks
from lib.domain.errors import InvalidInput


def test_nothing_chosen_draws_the_ratio_over_the_range_with_every_mark():
    assert parse_drawing({}) == Drawing(Line.RATIO, None, tuple(Mark), same_scale=False)
    assert parse_drawing({"line": "", "zoom": ""}) == Drawing()


def test_every_choice_is_read():
    drawn = parse_drawing(
        {"line": "mansfield", "zoom": "2025-02-07_2025-06-27", "marks": "events", "same_scale": "yes"}
    )
    stretch = Stretch(date(2025, 2, 7), date(2025, 6, 27))
    assert drawn == Drawing(Line.MANSFIELD, stretch, (Mark.EVENTS,), same_scale=True)
    assert str(stretch) == "2025-02-07_2025-06-27"


@pytest.mark.parametrize("marks", [(), (Mark.EVENTS,), (Mark.ANNOTATIONS, Mark.RISKS), tuple(Mark)])
def test_marks_are_read_as_they_are_written(marks):
    assert parse_drawing({"marks": spell_marks(marks)}).marks == marks


def test_marks_keep_their_order_whatever_the_address_says():
    assert parse_drawing({"marks": "annotations,events,events"}).marks == (Mark.EVENTS, Mark.ANNOTATIONS)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("line", "bars", "unknown_choice"),
        ("zoom", "2025", "not_a_date"),
        ("zoom", "2025-06-27", "not_a_date"),
        ("zoom", "2025-06-27_2025-02-07", "ends_before_it_begins"),
        ("marks", "moons", "unknown_choice"),
        ("marks", "events,none", "unknown_choice"),
        ("same_scale", "perhaps", "not_yes_or_no"),
    ],
)
def test_a_bad_choice_is_named(name, value, reason):
    with pytest.raises(InvalidInput) as refused:
        parse_drawing({name: value})
    assert (refused.value.parameter, refused.value.message_key) == (name, f"error.invalid.{reason}")


def test_a_refusal_of_none_among_marks_shows_all_that_was_asked():
    with pytest.raises(InvalidInput) as refused:
        parse_drawing({"marks": "events,none"})
    assert refused.value.details["value"] == "events,none"
