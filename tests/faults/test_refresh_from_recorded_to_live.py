"""From the recorded closes that ship with the project to Yahoo's, never mixed without a mark.

Closes as in ../shared/prices (Yahoo's own, see its SOURCES.md).
"""

from datetime import date, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.selection import Selection
from lib.services.background import BackgroundRefresh
from lib.services.relative_strength import read_relative_strength
from tests.faults.desks import Clock, desk_at, noon, run
from tests.local_yahoo import Fault, rows_of


@pytest.fixture
def clock():
    return Clock(noon(date(2025, 11, 1)))


@pytest.fixture
def behaving(yahoo):
    """Two weeks of both sides."""
    yahoo.prices["^RUO"] = rows_of({date(2025, 10, 24): 1692.81, date(2025, 10, 31): 1686.56})
    return yahoo


@pytest.fixture
def auto(tmp_path, source, clock):
    opened = desk_at(tmp_path / "desk", source, clock(), "auto")
    yield opened
    opened.store.close()


def sources(desk, clock, **selection):
    return set(read_relative_strength(desk, Selection(**selection), clock()).provenance.sources)


def test_after_the_first_live_run_no_recorded_close_is_left_in_the_line(auto, behaving, clock):
    assert sources(auto, clock) == {("^RUO", Source.RECORDED), ("^GSPC", Source.RECORDED)}
    run(auto, clock)
    assert sources(auto, clock) == {("^RUO", Source.YAHOO), ("^GSPC", Source.YAHOO)}
    weeks = read_relative_strength(auto, Selection(), clock()).weeks
    assert len(weeks) == 2  # Yahoo told two weeks; the recorded ones before are not put in front of them


def test_when_one_side_is_live_and_the_other_recorded_the_provenance_tells_which(auto, behaving, clock):
    behaving.fail(Fault.SERVER_ERROR, "^GSPC")
    assert run(auto, clock) == {"^RUO": None, "^GSPC": "unreachable"}
    assert sources(auto, clock) == {("^RUO", Source.YAHOO), ("^GSPC", Source.RECORDED)}


def test_a_view_as_known_before_the_first_live_run_still_shows_the_recorded_closes(auto, behaving, clock):
    installed = clock().date()
    clock.now += timedelta(days=1)
    run(auto, clock)
    frozen = sources(auto, clock, known_on=installed)
    assert frozen == {("^RUO", Source.RECORDED), ("^GSPC", Source.RECORDED)}


def test_a_start_without_network_shows_recorded_closes_and_recovers_by_itself(auto, behaving, clock, monkeypatch):
    """The pause between two runs, which the schedule decides, is cut short."""
    for symbol in ("^DJI", "^IXIC", "^RUT", "^RUJ", "^VIX"):
        auto.store.universe.remove(symbol)
    behaving.fail(Fault.REFUSED)
    seen, background = [], BackgroundRefresh(auto, clock)

    def rest(_seconds):
        seen.append(sources(auto, clock))
        behaving.mend()
        if len(seen) == 2:
            background._stopping.set()

    monkeypatch.setattr(background, "_rest", rest)
    background.start()
    background._thread.join(30)
    assert seen == [
        {("^RUO", Source.RECORDED), ("^GSPC", Source.RECORDED)},
        {("^RUO", Source.YAHOO), ("^GSPC", Source.YAHOO)},
    ]
