"""Closes that arrive ring the proxies of risks: by a refresh or from a file, each crossing once, whoever looks first.

The closes are made up: 30 of two weeks ago, 29 of last week, 31.5 of this one; the level is 30.5.
"""

import logging
from datetime import UTC, date, datetime
from threading import Barrier, Thread
from zoneinfo import ZoneInfo

import pytest

from lib.analytics.risk_standing import Moment, standing_of
from lib.domain.errors import StoreLocked
from lib.domain.risks import Direction, Proxy
from lib.services.file_import import import_file, preview_file
from lib.services.refresh import refresh
from lib.services.risk_proxies import note_crossings, proxy_states
from lib.services.risks import Signature, bind_proxy, no_change
from tests.unit.services.fakes import SATURDAY, SYMBOLS, FakeSource, desk_at, raiser

NEW_YORK = ZoneInfo("America/New_York")
WEEKS_BEFORE = {"2025-10-17": 30.0, "2025-10-24": 29.0}
THIS_WEEK = {"2025-10-31": 31.5}
VIX = Proxy("^VIX", None, 30.5, Direction.ABOVE, date(2025, 10, 31))
BOUND_AT = datetime(2025, 11, 1, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def risk(desk, source):
    """The first risk, bound on Saturday morning, before the week's closes came."""
    source.told = {"^VIX": WEEKS_BEFORE}
    list(refresh(desk, lambda: BOUND_AT, ["^VIX"]))
    return bind_proxy(desk, desk.store.risks.read().risks[0], VIX, Moment(BOUND_AT, NEW_YORK))


def standing(desk):
    return standing_of(desk.store.risks.read(), "private-credit", date(2025, 10, 31), Moment(SATURDAY, NEW_YORK))


def fetched(desk, source, clock, told=THIS_WEEK):
    source.told = {"^VIX": WEEKS_BEFORE | told}
    return list(refresh(desk, clock, ["^VIX"]))


def test_a_refresh_writes_the_crossing_into_the_log_and_asks_for_a_review(desk, source, clock, risk):
    no_change(
        desk,
        standing(desk),
        date(2025, 10, 31),
        Signature(desk.store.people.named("M. Ito"), Moment(BOUND_AT, NEW_YORK)),
    )
    assert standing(desk).answered
    fetched(desk, source, clock)
    (line,) = desk.store.risks.read().log
    assert (line.risk, line.week, line.at, line.author) == (risk.key, date(2025, 10, 31), SATURDAY, None)
    assert (line.details["before"], line.details["value"], line.details["direction"]) == (29.0, 31.5, "above")
    assert not standing(desk).answered
    assert standing(desk).marked == line


def test_a_refresh_that_brings_nothing_new_writes_nothing_again(desk, source, clock):
    fetched(desk, source, clock)
    before = desk.store.risks.version()
    fetched(desk, source, clock)
    assert desk.store.risks.version() == before


def test_a_week_that_stays_below_is_no_crossing(desk, source, clock):
    fetched(desk, source, clock, {"2025-10-31": 30.4})
    assert desk.store.risks.read().log == ()


def test_a_run_stopped_in_the_middle_writes_what_had_come(desk, source, clock):
    source.told = dict.fromkeys(SYMBOLS, THIS_WEEK) | {"^VIX": WEEKS_BEFORE | THIS_WEEK}
    run = refresh(desk, clock, ["^VIX", "^RUO"])
    next(run)
    run.close()
    assert len(desk.store.risks.read().log) == 1


def test_a_file_rings_too(desk, clock):
    rows = b"date,close\n2025-10-31,31.5\n"
    import_file(desk, preview_file("vix.csv", rows, "^VIX", SATURDAY), clock)
    assert [line.details["value"] for line in desk.store.risks.read().log] == [31.5]


def test_a_page_and_another_process_that_looked_at_the_old_book_write_no_second_line(desk, path, source, clock):
    """All of them have read the book before the crossing stood there, and write at once."""
    before = desk.store.risks.read()
    other = desk_at(path, FakeSource({}))
    source.told = {"^VIX": WEEKS_BEFORE | THIS_WEEK}
    together = Barrier(3)

    def page(its_desk):
        together.wait(10)
        note_crossings(its_desk, before, SATURDAY)

    run = refresh(desk, clock, ["^VIX"])
    next(run)
    pages = [Thread(target=page, args=(its_desk,)) for its_desk in (desk, other)]
    for one in pages:
        one.start()
    together.wait(10)
    assert list(run) == []
    for one in pages:
        one.join()
    assert len(desk.store.risks.read().log) == 1
    other.store.close()


def test_without_closes_the_risk_is_watched_by_hand(desk, source, clock):
    missing = Proxy("^RUJ", None, 30.5, Direction.EITHER, date(2025, 10, 31))
    bind_proxy(desk, desk.store.risks.read().risks[1], missing, Moment(BOUND_AT, NEW_YORK))
    fetched(desk, source, clock)
    states = proxy_states(desk, desk.store.risks.read(), date(2025, 10, 31), SATURDAY)
    assert (states["china-economy"].week, states["china-economy"].value) == (None, None)
    assert [line.risk for line in desk.store.risks.read().log] == [1]


@pytest.mark.parametrize("trouble", [StoreLocked(), ZeroDivisionError()])
def test_a_log_that_cannot_be_written_spoils_no_refresh_and_is_written_later(
    desk, source, clock, monkeypatch, caplog, trouble
):
    with monkeypatch.context() as held, caplog.at_level(logging.WARNING):
        held.setattr("lib.store.risks.RiskBook.write", raiser(trouble))
        (outcome,) = fetched(desk, source, clock)
    assert outcome.error is None
    assert "crossings of proxies not written" in caplog.text
    assert note_crossings(desk, desk.store.risks.read(), SATURDAY) == 1
