from datetime import date

from lib.analytics.named_spans import event_of
from lib.analytics.regimes import Regime
from lib.domain.events import STARTING_EVENTS, Event


def regime(lowest):
    return Regime("level", lowest, lowest, 1, lowest, 0.2284, -1.97, ongoing=False, after=())


def test_the_shock_names_the_week_it_made():
    assert event_of(regime(date(2025, 4, 11)), STARTING_EVENTS).name_en == "Tariff shock"


def test_an_event_counts_from_monday_to_the_end_of_its_last_week():
    event = Event(date(2025, 4, 9), date(2025, 4, 9), "Pause", "停止")
    assert event_of(regime(date(2025, 4, 11)), [event]) is event
    assert event_of(regime(date(2025, 4, 17)), [event]) is None


def test_an_era_of_years_names_no_single_regime():
    assert event_of(regime(date(2016, 2, 12)), STARTING_EVENTS) is None


def test_the_more_important_event_gives_the_name():
    day = date(2025, 4, 11)
    small, great = Event(day, day, "small", "小", 1), Event(day, day, "great", "大", 3)
    assert event_of(regime(day), [great, small]) is great
