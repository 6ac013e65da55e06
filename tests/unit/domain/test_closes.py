from datetime import UTC, date, datetime

import pytest

from lib.domain.closes import Basis, Close, CloseStatus, Source, WeekStatus

KNOWN = datetime(2025, 11, 1, 6, 10, tzinfo=UTC)


def close(value=1686.56, known_since=KNOWN):
    return Close("^RUO", date(2025, 10, 31), value, CloseStatus.CLOSE, Source.RECORDED, known_since)


def test_a_close_is_on_the_price_basis_unless_said():
    assert close().basis is Basis.PRICE


@pytest.mark.parametrize("value", [0, -1, float("nan"), float("inf")])
def test_what_is_not_finite_and_above_zero_is_no_close(value):
    with pytest.raises(ValueError, match="finite and above zero"):
        close(value)


def test_a_close_needs_an_instant_with_a_time_zone():
    with pytest.raises(ValueError, match="time zone"):
        close(known_since=datetime(2025, 11, 1, 6, 10))  # noqa: DTZ001  the naive instant is the point


def test_week_statuses_run_from_best_to_worst():
    assert list(WeekStatus) == ["final", "derived", "estimated", "provisional", "missing"]
