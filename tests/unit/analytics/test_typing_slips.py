import pytest

from lib.analytics.typing_slips import one_digit_slips, slip_between, transpositions


def test_one_digit_slips_are_all_there():
    slips = one_digit_slips(12.5, 1)
    assert len(slips) == 3 * 9
    assert {13.5, 92.5, 12.0} <= set(slips)


def test_transpositions_are_of_neighbours_on_one_side_of_the_point():
    assert transpositions(6552.51) == (5652.51, 6525.51, 6552.15)
    assert transpositions(float("nan")) == ()


@pytest.mark.parametrize(
    ("published", "right", "expected"),
    [
        (1868.56, 1886.56, "transposed"),
        (1687.56, 1686.56, "digit"),
        (-1687.56, -1686.56, "digit"),
        (1234.56, 1686.56, None),
        (0.69, 0.67, None),  # too short to mean anything
    ],
)
def test_a_slip_between_two_numbers(published, right, expected):
    assert slip_between(published, right, 2) == expected
