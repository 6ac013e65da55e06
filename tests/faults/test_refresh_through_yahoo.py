"""Every fault of Yahoo's, seen from the refresh: what is told, what is stored, which week is shown, and the recovery.

Closes of 2025-10-20 to 2025-10-31 as in ../shared/prices (Yahoo's own, see its SOURCES.md).
"""

from datetime import date, timedelta

import pytest

from lib.domain.closes import WeekStatus
from lib.domain.selection import Selection
from lib.services.desk import open_desk
from lib.services.market_summary import read_market_summary
from lib.services.relative_strength import read_relative_strength
from lib.services.schedule import next_run
from lib.settings import read_settings
from tests.faults.conftest import GSPC
from tests.faults.desks import Clock, copied, days_asked, desk_at, ledger, noon, run
from tests.local_yahoo import Fault, rows_of

WEEK, NEXT_WEEK = date(2025, 10, 24), date(2025, 10, 31)
CLOSES = (1686.18, 1678.02, 1645.42, 1670.81, 1692.81, 1703.85, 1694.73, 1686.27, 1671.69, 1686.56)
RUO = dict(zip(GSPC, CLOSES, strict=True))
THURSDAY = date(2025, 10, 30)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """SQLite file with tables only, to be copied."""
    folder = tmp_path_factory.mktemp("refreshed")
    open_desk(read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "yahoo"}), noon(WEEK))
    return folder / "ratioscope.sqlite3"


@pytest.fixture
def clock():
    """The Saturday after the first of the two weeks."""
    return Clock(noon(WEEK + timedelta(days=1)))


@pytest.fixture
def behaving(yahoo):
    yahoo.prices["^RUO"] = rows_of(RUO)
    yahoo.serve_until(WEEK)
    return yahoo


@pytest.fixture
def desk(migrated, tmp_path, source, clock):
    opened = desk_at(copied(migrated, tmp_path / "desk"), source, clock())
    yield opened
    opened.store.close()


@pytest.fixture
def a_week_later(desk, behaving, clock):
    """The first week is stored; the second one is over and can be had."""
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    clock.now += timedelta(days=7)
    behaving.serve_until(NEXT_WEEK)
    return behaving


def summary(desk, clock, **selection):
    return read_market_summary(desk, Selection(**selection), clock())


def statuses(desk, clock):
    strength = read_relative_strength(desk, Selection(), clock())
    return {str(session.date()): status for session, status in strength.weeks["status"].items()}


def test_the_first_run_fetches_everything_there_is(desk, behaving, clock):
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    assert ledger(desk, "^GSPC") == {day: value for day, value in GSPC.items() if day <= WEEK}
    ((first, after),) = map(days_asked, behaving.histories("^GSPC"))
    assert (first, after) == (date(1970, 1, 1), date(2025, 10, 26))


def test_later_runs_ask_for_the_overlap_only(desk, a_week_later, clock):
    run(desk, clock)
    assert [days_asked(asked) for asked in a_week_later.histories("^GSPC")[1:]] == [
        (date(2025, 10, 10), date(2025, 11, 2))
    ]
    assert ledger(desk, "^GSPC") == GSPC
    clock.now += timedelta(hours=1)
    run(desk, clock)
    assert days_asked(a_week_later.histories("^GSPC")[-1])[0] == date(2025, 10, 17)


def test_a_run_without_news_adds_nothing(desk, a_week_later, clock):
    run(desk, clock)
    vintage = desk.store.prices.vintage()
    clock.now += timedelta(hours=1)
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    assert desk.store.prices.vintage() == vintage


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.RATE_LIMITED, "rate_limited"),
        (Fault.SERVER_ERROR, "unreachable"),
        (Fault.FORBIDDEN, "unreachable"),
        (Fault.TIME_OUT, "unreachable"),
        (Fault.REFUSED, "unreachable"),
        (Fault.EMPTY, "empty_answer"),
        (Fault.HTML, "malformed_answer"),
        (Fault.TRUNCATED, "malformed_answer"),
        (Fault.WRONG_ZONE, "foreign_exchange"),
        (Fault.NONSENSE_ZONE, "malformed_answer"),
    ],
)
def test_a_fault_at_one_symbol_leaves_its_closes_and_the_last_whole_week_and_passes(
    desk, a_week_later, clock, fault, code
):
    a_week_later.fail(fault, "^GSPC")
    before = ledger(desk, "^GSPC")
    assert run(desk, clock) == {"^RUO": None, "^GSPC": code}
    assert ledger(desk, "^GSPC") == before
    assert ledger(desk, "^RUO") == RUO
    assert statuses(desk, clock) == {"2025-10-24": "final", "2025-10-31": "missing"}
    shown = summary(desk, clock)
    assert shown.week == WEEK
    assert [(week.session, week.lacking) for week in shown.strength.awaited] == [(NEXT_WEEK, ("^GSPC",))]
    assert_recovers(desk, a_week_later, clock)


@pytest.mark.parametrize("fault", [Fault.ABSENT_FRIDAY, Fault.NAN_LAST])
def test_without_its_friday_a_week_is_missing_and_never_thursdays(desk, a_week_later, clock, fault):
    a_week_later.fail(fault, "^GSPC")
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    assert max(ledger(desk, "^GSPC")) == THURSDAY
    assert statuses(desk, clock) == {"2025-10-24": "final", "2025-10-31": "missing"}
    asked_for = summary(desk, clock, as_of=NEXT_WEEK)
    row = next(row for row in asked_for.rows if row.symbol == "^GSPC")
    assert (row.close, row.status, row.reason) == (None, WeekStatus.MISSING, "missing_last_session")
    assert asked_for.strength.weeks["ratio"].isna().tolist() == [False, True]
    assert_recovers(desk, a_week_later, clock)


def assert_recovers(desk, yahoo, clock):
    yahoo.mend()
    clock.now += timedelta(hours=1)
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    assert statuses(desk, clock) == {"2025-10-24": "final", "2025-10-31": "final"}
    assert round(summary(desk, clock).strength.latest.ratio * 100, 2) == 24.66  # recorded/README.md


def test_a_missing_friday_is_asked_for_again_soon_and_with_growing_pauses(desk, a_week_later, clock):
    for symbol in ("^DJI", "^IXIC", "^RUT", "^RUJ", "^VIX"):
        desk.store.universe.remove(symbol)
    clock.now += timedelta(hours=3)  # past the weekend's second look
    a_week_later.fail(Fault.ABSENT_FRIDAY, "^GSPC")
    pauses = []
    for _ in range(4):
        run(desk, clock)
        due = next_run(desk, clock(), 0)
        pauses.append((due - clock()).total_seconds() / 60)
        clock.now = due
    assert pauses == [30, 60, 120, 240]


def test_a_session_sent_twice_is_stored_once_with_its_close(desk, a_week_later, clock):
    a_week_later.fail(Fault.DUPLICATE_LIVE, "^GSPC")
    assert run(desk, clock) == {"^RUO": None, "^GSPC": None}
    assert ledger(desk, "^GSPC") == GSPC
    assert statuses(desk, clock)["2025-10-31"] == "final"


def test_the_live_row_of_a_running_session_is_not_stored(desk, a_week_later, clock):
    clock.now = noon(NEXT_WEEK) + timedelta(hours=5)
    a_week_later.fail(Fault.DUPLICATE_LIVE)
    run(desk, clock)
    assert max(ledger(desk, "^GSPC")) == THURSDAY
    assert statuses(desk, clock) == {"2025-10-24": "final", "2025-10-30": "provisional"}


@pytest.mark.parametrize(
    ("fault", "code", "asked"),
    [(Fault.RATE_LIMITED, "rate_limited", ["^RUO"]), (Fault.REFUSED, "unreachable", ["^RUO", "^GSPC"])],
)
def test_a_yahoo_that_fails_everybody_is_soon_left_alone(desk, a_week_later, clock, fault, code, asked):
    a_week_later.fail(fault)
    already = len(a_week_later.asked)
    everybody = [instrument.symbol for instrument in desk.store.universe.instruments()]
    assert run(desk, clock, ["^RUO", "^GSPC", *everybody]) == dict.fromkeys(everybody, code)
    assert list(dict.fromkeys(request.symbol for request in a_week_later.asked[already:])) == asked
    assert summary(desk, clock).week == WEEK


def test_a_symbol_yahoo_does_not_know_does_not_keep_the_others_from_being_fetched(desk, behaving, clock):
    outcomes = run(desk, clock, ["^RUO", "NOPE", "^GSPC"])
    assert outcomes == {"^RUO": None, "NOPE": "unknown_symbol", "^GSPC": None}


def test_a_corrected_close_is_added_and_the_day_before_still_shows_the_old_one(desk, a_week_later, clock):
    wrong = {**RUO, NEXT_WEEK: 1700.00}
    a_week_later.prices["^RUO"] = rows_of(wrong)
    run(desk, clock)
    day_before = clock().date()
    clock.now += timedelta(days=1)
    a_week_later.prices["^RUO"] = rows_of(RUO)
    run(desk, clock)
    (correction,) = desk.store.prices.corrections(["^RUO", "^GSPC"], clock() - timedelta(days=1))
    assert (correction.symbol, correction.session) == ("^RUO", NEXT_WEEK)
    assert (correction.before, correction.after) == (1700.00, 1686.56)

    def close(**selection):
        return summary(desk, clock, **selection).strength.latest.numerator_close

    assert (close(), close(known_on=day_before)) == (1686.56, 1700.00)
