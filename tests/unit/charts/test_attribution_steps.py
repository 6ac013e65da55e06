"""A made-up split whose parts are chosen by hand, so that each step can be told from the others."""

from dataclasses import replace
from datetime import date

from lib.analytics.attribution import Attribution, AverageMove
from lib.charts.attribution_steps import attribution_steps
from lib.locales.catalogue import Words

FIRST, LAST = date(2025, 10, 24), date(2025, 10, 31)
MOVE = AverageMove(
    before=0.9, after=0.7, average_points=0.1, deviation_points=-0.4, entered=0.25, left=0.24, weeks=1,
    first_left=FIRST, last_left=FIRST,
)  # fmt: skip
SPLIT = Attribution(
    first=FIRST, last=LAST, before=0.25, after=0.247, numerator_change=-0.004, denominator_change=0.008,
    numerator_log=-0.004, denominator_log=-0.008, numerator_points=-0.11, denominator_points=-0.19,
    ratio_points=-0.3, average=MOVE, unknown_average=(),
)  # fmt: skip


def told(split, language="en"):
    steps = attribution_steps(split, ("small", "large"), Words(language))
    return [(step.label, step.figure.replace("\u00a0", " "), step.total) for step in steps]


def test_both_sides_add_up_to_the_ratio_and_less_the_average_to_the_deviation():
    assert told(SPLIT) == [
        ("small", "−0.11 pt", False),
        ("large", "−0.19 pt", False),
        ("Ratio", "−0.30 pt", True),
        ("Less: average", "−0.10 pt", False),
        ("Deviation", "−0.40 pt", True),
    ]


def test_a_small_ratio_shows_as_many_digits_as_its_card():
    """VIX ÷ Dow at 0.0367 %: three digits that tell, so four decimals."""
    small = replace(SPLIT, before=0.000379, after=0.000367, numerator_points=-0.0009, denominator_points=-0.0003,
                    ratio_points=-0.0012, average=None)  # fmt: skip
    assert [figure for _, figure, _ in told(small)] == ["−0.0009 pt", "−0.0003 pt", "−0.0012 pt"]


def test_without_an_average_the_steps_end_at_the_ratio():
    assert [label for label, _, _ in told(replace(SPLIT, average=None))] == ["small", "large", "Ratio"]
