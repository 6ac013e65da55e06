"""Proxies over the recorded closes.

Ratios are the published ones (recorded/README.md): 23.37 % on 2025-04-04, 22.84 % on
2025-04-11, 23.26 % on 2025-04-17; 24.66 % on 2025-10-31.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from lib.analytics.risk_standing import Moment, standing_of
from lib.domain.errors import InvalidInput
from lib.domain.risks import Direction, Proxy
from lib.services.risk_markers import risk_markers
from lib.services.risk_proxies import note_crossings, proxy_states
from lib.services.risks import bind_proxy

OCT_31 = date(2025, 10, 31)
NEW_YORK = ZoneInfo("America/New_York")
AUTUMN, SPRING = (datetime(2025, month, 1, 12, tzinfo=UTC) for month in (11, 4))
RATIO = Proxy("^RUO", "^GSPC", 0.23, Direction.EITHER, date(2000, 1, 7))


def credit(desk):
    return next(risk for risk in desk.store.risks.read().risks if risk.slug == "private-credit")


def bound(desk, proxy=RATIO, now=SPRING):
    return bind_proxy(desk, credit(desk), proxy, Moment(now, NEW_YORK))


def noted(desk, now=AUTUMN):
    return note_crossings(desk, desk.store.risks.read(), now)


def test_a_proxy_is_looked_at_from_the_week_that_is_due_when_it_is_bound(recorded):
    assert bound(recorded).proxy.since == date(2025, 3, 28)


def test_a_proxy_stands_where_its_last_completed_week_closed(recorded):
    bound(recorded)
    state = proxy_states(recorded, recorded.store.risks.read(), OCT_31, AUTUMN)["private-credit"]
    assert state.week == date(2025, 10, 31)
    assert state.value == pytest.approx(0.2466, abs=5e-5)


def test_a_past_week_knows_nothing_of_later_ones(recorded):
    bound(recorded)
    state = proxy_states(recorded, recorded.store.risks.read(), date(2025, 4, 12), AUTUMN)["private-credit"]
    assert state.week == date(2025, 4, 11)
    assert state.value == pytest.approx(0.2284, abs=5e-5)


def test_the_tariff_shock_rings_once_on_the_way_down_and_once_on_the_way_up(recorded):
    bound(recorded)
    assert noted(recorded) == 2
    assert [(line.week, line.details["direction"]) for line in recorded.store.risks.read().log] == [
        (date(2025, 4, 11), "below"),
        (date(2025, 4, 17), "above"),
    ]
    assert recorded.store.risks.read().log[0].details["before"] == pytest.approx(0.2337, abs=5e-5)
    assert noted(recorded) == 0
    assert note_crossings(recorded, replace(recorded.store.risks.read(), log=()), AUTUMN) == 0


def test_a_crossing_marks_the_risk_for_review_and_the_chart(recorded):
    bound(recorded)
    noted(recorded)
    book = recorded.store.risks.read()
    standing = standing_of(book, "private-credit", date(2025, 10, 31), Moment(AUTUMN, NEW_YORK))
    assert standing.marked.week == date(2025, 4, 17)
    assert [(mark.session, mark.kind, mark.address) for mark in risk_markers(book)] == [
        (date(2025, 4, 11), "risk_proxy", "risks?risk=private-credit"),
        (date(2025, 4, 17), "risk_proxy", "risks?risk=private-credit"),
    ]
    assert risk_markers(book, "middle-east") == ()


def test_a_proxy_without_closes_has_no_value_and_never_rings(recorded):
    bound(recorded, replace(RATIO, symbol="^VIX", against=None, level=30.0))
    state = proxy_states(recorded, recorded.store.risks.read(), OCT_31, AUTUMN)["private-credit"]
    assert (state.week, state.value) == (None, None)
    assert noted(recorded) == 0


def test_a_risk_without_a_proxy_is_watched_by_hand(recorded):
    assert proxy_states(recorded, recorded.store.risks.read(), OCT_31, AUTUMN) == {}
    bound(recorded)
    assert bind_proxy(recorded, credit(recorded), None, Moment(AUTUMN, NEW_YORK)).proxy is None


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"symbol": "BIZD"}, ("symbol", "not_in_universe")),
        ({"against": "bad symbol"}, ("benchmark", "malformed_symbol")),
        ({"against": "^RUO"}, ("benchmark", "same_as_instrument")),
        ({"level": 0.0}, ("level", "not_above_zero")),
        ({"level": float("nan")}, ("level", "not_above_zero")),
    ],
)
def test_a_proxy_that_cannot_ring_is_refused(recorded, broken, told):
    with pytest.raises(InvalidInput) as refused:
        bound(recorded, replace(RATIO, **broken))
    assert (refused.value.parameter, refused.value.reason) == told
    assert credit(recorded).proxy is None
