"""A 32-bit float leads back to the figure that was published."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.sources.yahoo.history import published_figure


def _as_yahoo_sends(value):
    return struct.unpack("f", struct.pack("f", value))[0]


@pytest.mark.parametrize(
    ("sent", "published"),
    [
        (1686.56005859375, 1686.56),  # Russell 2000 Growth, 2025-10-31
        (6840.2001953125, 6840.20),  # S&P 500, 2025-10-31
        (47562.87109375, 47562.87),  # Dow, 2025-10-31
        (75.53125, 75.53125),  # IWO, 2000-07-28: a real five decimals
        (6840.2, 6840.2),  # a live price, sent as it is
        (100.0, 100.0),
    ],
)
def test_known_figures(sent, published):
    assert published_figure(sent) == published


@given(st.integers(1, 13_107_199))
def test_every_level_of_two_decimals_up_to_131072_survives(hundredths):
    assert published_figure(_as_yahoo_sends(hundredths / 100)) == hundredths / 100


@given(st.integers(1, 10_239_999))
def test_every_price_of_four_decimals_up_to_1024_survives(ten_thousandths):
    assert published_figure(_as_yahoo_sends(ten_thousandths / 10_000)) == ten_thousandths / 10_000
