"""Crossings are counted by hand in made-up closes."""

from datetime import date

import pandas as pd
import pytest

from lib.analytics.risk_proxy import Crossing, crossings, proxy_values
from lib.domain.risks import Direction, Proxy

from .risk_books import OCT_3, OCT_10, OCT_17, OCT_24, OCT_31, WEEKS

ABOVE, BELOW, EITHER = Direction.ABOVE, Direction.BELOW, Direction.EITHER


def frame(values, days=WEEKS):
    index = pd.DatetimeIndex(list(days), name="session")
    return pd.DataFrame({"value": values, "status": "close"}, index=index)


def proxy(direction=EITHER, against=None, level=10.0, since=OCT_3):
    return Proxy("BIZD", against, level, direction, since)


def rang(values, **rest):
    one = proxy(**rest)
    return [
        (cross.week, cross.direction) for cross in crossings(one, proxy_values(one, {"BIZD": frame(values)}, OCT_31))
    ]


def test_every_change_of_side_rings_in_its_week():
    assert rang([11, 9, 9.5, 12, 8]) == [(OCT_10, BELOW), (OCT_24, ABOVE), (OCT_31, BELOW)]
    assert rang([11, 9, 9.5, 12, 8], direction=BELOW) == [(OCT_10, BELOW), (OCT_31, BELOW)]
    assert rang([11, 9, 9.5, 12, 8], direction=ABOVE) == [(OCT_24, ABOVE)]


def test_the_figures_of_a_crossing_are_those_of_its_two_weeks():
    values = proxy_values(proxy(), {"BIZD": frame([11, 9, 9.5, 9, 9])}, OCT_31)
    assert crossings(proxy(), values) == (Crossing(OCT_10, 11, 9, BELOW),)


def test_a_value_at_the_level_stays_on_its_side():
    assert rang([11, 10, 11, 10, 9]) == [(OCT_31, BELOW)]
    assert rang([10, 10, 11, 11, 11]) == []


def test_weeks_before_the_first_do_not_ring_but_tell_the_side():
    assert rang([11, 9, 9, 9, 12], since=OCT_24) == [(OCT_31, ABOVE)]


def test_a_ratio_is_divided_first_and_sampled_then():
    sides = {"BIZD": frame([11, 9, 9, 9, 9]), "^GSPC": frame([100, 100, 50, 50, 50])}
    values = proxy_values(proxy(against="^GSPC", level=0.1), sides, OCT_31)
    assert values.tolist() == pytest.approx([0.11, 0.09, 0.18, 0.18, 0.18])
    assert [cross.week for cross in crossings(proxy(against="^GSPC", level=0.1), values)] == [OCT_10, OCT_17]


@pytest.mark.parametrize("stored", [{}, {"BIZD": frame([1, 1, 1, 1, 1])}, {"^GSPC": frame([1, 1, 1, 1, 1])}])
def test_a_proxy_with_a_side_that_is_not_stored_has_no_value_rather_than_zero(stored):
    values = proxy_values(proxy(against="^GSPC"), stored, OCT_31)
    assert values.empty
    assert crossings(proxy(against="^GSPC"), values) == ()


def test_a_week_without_its_last_session_is_left_out_and_thursday_does_not_stand_in():
    days = [OCT_3, OCT_10, date(2025, 10, 16), OCT_24, OCT_31]
    values = proxy_values(proxy(), {"BIZD": frame([11, 11, 9, 11, 11], days)}, OCT_31)
    assert [session.date() for session in values.index] == [OCT_3, OCT_10, OCT_24, OCT_31]


def test_the_running_week_does_not_ring():
    days = [*WEEKS[:4], date(2025, 10, 29)]
    values = proxy_values(proxy(), {"BIZD": frame([11, 11, 11, 11, 5], days)}, date(2025, 10, 29))
    assert values.index[-1].date() == OCT_24
    assert crossings(proxy(), values) == ()
