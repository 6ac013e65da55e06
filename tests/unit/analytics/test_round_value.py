import pytest

from lib.analytics.round_value import roundest


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (6693.13, 6693.80, 6693.5),
        (6693.45, 6693.55, 6693.5),
        (6692.8, 6694.1, 6693.0),
        (1699.98, 1700.4, 1700.0),
        (1.23411, 1.23419, 1.23415),
        (1.00011, 1.00012, pytest.approx(1.000115)),
        (6644.23, 6715.90, None),
    ],
)
def test_the_roundest_value_of_a_narrow_range(low, high, expected):
    assert roundest(low, high) == expected
