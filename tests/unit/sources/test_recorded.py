"""Expected values: shared/recorded/README.md and the published comments it names."""

from datetime import date

import pytest

from lib.domain.errors import EmptyAnswer, UnknownSymbol
from lib.sources.recorded import RecordedSource


def _value(symbol, day):
    return RecordedSource().fetch(symbol, first=day, last=day).closes["value"].item()


def test_the_check_values_of_its_readme_are_there():
    assert _value("^RUO", date(2025, 10, 31)) == 1686.56
    assert _value("^GSPC", date(2025, 10, 31)) == 6840.20
    assert _value("^RUO", date(2025, 4, 11)) / _value("^GSPC", date(2025, 4, 11)) == pytest.approx(0.2284, abs=5e-5)
    assert _value("^RUO", date(2020, 4, 3)) / _value("^GSPC", date(2020, 4, 3)) == pytest.approx(0.2973, abs=5e-5)


@pytest.mark.parametrize("symbol", ["^RUO", "^GSPC", "^DJI"])
def test_all_347_weeks_are_there_for_every_symbol(symbol):
    closes = RecordedSource().fetch(symbol, first=None, last=None).closes
    assert len(closes) == 347
    assert (closes.index[0].date(), closes.index[-1].date()) == (date(2019, 5, 31), date(2026, 1, 16))
    assert closes.index.is_unique


def test_statuses_are_carried():
    ruo = RecordedSource().fetch("^RUO", first=None, last=None).closes["status"]
    assert (ruo == "estimated").sum() == 26
    assert set(ruo) == {"close", "derived", "estimated"}
    dow = RecordedSource().fetch("^DJI", first=date(2025, 12, 19), last=None).closes["status"]
    assert set(dow) == {"derived"}


def test_both_bounds_are_included():
    closes = RecordedSource().fetch("^GSPC", first=date(2025, 10, 24), last=date(2025, 11, 7)).closes
    assert [session.date().isoformat() for session in closes.index] == ["2025-10-24", "2025-10-31", "2025-11-07"]


def test_what_was_not_recorded_is_unknown():
    with pytest.raises(UnknownSymbol):
        RecordedSource().fetch("^IXIC", first=None, last=None)


def test_a_stretch_without_a_week_end_is_empty():
    with pytest.raises(EmptyAnswer):
        RecordedSource().fetch("^RUO", first=date(2025, 10, 28), last=date(2025, 10, 30))


def test_nobody_can_change_what_the_next_reader_gets():
    closes = RecordedSource().fetch("^RUO", first=None, last=None).closes
    closes["value"] = 0.0
    assert _value("^RUO", date(2025, 10, 31)) == 1686.56
