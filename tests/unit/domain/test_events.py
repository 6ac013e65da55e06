"""The events every installation starts with, against the recorded closes."""

from datetime import date

import pytest

from lib.domain.events import STARTING_EVENTS


def event(name):
    (found,) = [event for event in STARTING_EVENTS if event.name_en == name]
    return found


@pytest.fixture
def ratio(recorded_frames):
    return recorded_frames["^RUO"]["value"] / recorded_frames["^GSPC"]["value"]


def test_an_event_is_named_in_the_readers_language():
    assert event("Tariff shock").name("en") == "Tariff shock"
    assert event("Tariff shock").name("ja") == "関税ショック"


def test_events_end_after_they_begin():
    assert all(known.first <= known.last for known in STARTING_EVENTS)


@pytest.mark.parametrize(
    ("name", "level"),
    [("COVID low", 0.297), ("Peak 43 %", 0.43), ("25 % break", 0.25), ("Tariff shock", 0.2284)],  # product.md
)
def test_events_end_on_a_week_end_with_the_level_they_are_named_for(name, level, ratio):
    last = ratio[str(event(name).last)]
    assert last == pytest.approx(level, abs=0.006)


def test_the_tariff_shock_ends_on_the_only_week_under_23_per_cent(ratio):
    assert event("Tariff shock").last == date(2025, 4, 11) == ratio.idxmin().date()


def test_the_peak_is_the_highest_recorded_week(ratio):
    assert event("Peak 43 %").last == ratio.idxmax().date()


def test_the_25_per_cent_break_was_the_first_one(ratio):
    assert ratio[ratio < 0.25].index[0].date() == event("25 % break").last
