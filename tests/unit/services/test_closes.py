"""Which closes a reader may see. Recorded closes were learned on 2026-01-17 (conftest)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.errors import InvalidInput, NoCloses, NoCommonSessions
from lib.domain.selection import Selection
from lib.services.closes import closes_as_known
from lib.services.relative_strength import read_relative_strength
from tests.unit.services.fakes import SATURDAY, learn

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)


def latest(desk, now=NOW, **selection):
    return read_relative_strength(desk, Selection(**selection), now).latest.session.isoformat()


def sessions(desk, now, symbol="^RUO", **selection):
    frames = closes_as_known(desk, [symbol], Selection(**selection), now)
    return [str(session.date()) for session in frames[symbol].index] if symbol in frames else []


def test_without_a_day_the_last_week_is_shown(recorded):
    assert latest(recorded) == "2026-01-16"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (date(2025, 10, 31), "2025-10-31"),
        (date(2025, 10, 30), "2025-10-24"),  # that week was not over
        (date(2025, 11, 1), "2025-10-31"),
        (date(2025, 11, 2), "2025-10-31"),
        (date(2025, 4, 17), "2025-04-17"),
        (date(2025, 4, 18), "2025-04-17"),  # Good Friday
        (date(2025, 4, 19), "2025-04-17"),
        (date(2025, 4, 16), "2025-04-11"),
        (date(2019, 5, 31), "2019-05-31"),  # the first recorded week
    ],
)
def test_a_day_stands_for_the_last_week_completed_on_it(recorded, asked, shown):
    assert latest(recorded, as_of=asked) == shown


@pytest.mark.parametrize("day", [date(2026, 1, 18), date.max])
def test_a_day_to_come_is_refused(recorded, day):
    with pytest.raises(InvalidInput) as wrong:
        latest(recorded, as_of=day)
    assert (wrong.value.parameter, wrong.value.reason) == ("as_of", "future")


@pytest.mark.parametrize("day", [date(2019, 5, 30), date.min])
def test_a_day_before_the_first_week_is_refused_and_the_first_week_named(recorded, day):
    with pytest.raises(InvalidInput) as wrong:
        latest(recorded, as_of=day)
    assert (wrong.value.parameter, wrong.value.reason) == ("as_of", "before_data")
    assert wrong.value.details["first"] == date(2019, 5, 31)


def test_what_counts_as_to_come_is_told_by_the_exchanges_calendar(recorded):
    """Saturday in Tokyo is still Friday in New York."""
    evening = datetime(2026, 1, 16, 23, tzinfo=UTC)
    assert latest(recorded, evening, as_of=date(2026, 1, 16)) == "2026-01-16"
    with pytest.raises(InvalidInput):
        latest(recorded, evening, as_of=date(2026, 1, 17))


def test_asking_for_today_during_trading_shows_the_week_before(recorded):
    noon = datetime(2026, 1, 16, 17, tzinfo=UTC)
    assert latest(recorded, noon, as_of=date(2026, 1, 16)) == "2026-01-09"


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2025-03-07T20:59:59Z", "2025-03-06"),  # New York closes at 21:00 UTC in winter …
        ("2025-03-07T21:00:00Z", "2025-03-07"),
        ("2025-03-10T19:59:59Z", "2025-03-07"),  # … and at 20:00 from the Monday after the clocks change
        ("2025-03-10T20:00:00Z", "2025-03-10"),
        ("2025-10-31T19:59:59Z", "2025-03-10"),
        ("2025-10-31T20:00:00Z", "2025-10-31"),
        ("2025-11-28T17:59:59Z", "2025-10-31"),  # the day after Thanksgiving ends at 13:00
        ("2025-11-28T18:00:00Z", "2025-11-28"),
    ],
)
def test_a_session_is_seen_from_its_close_on(desk, now, last):
    days = ("2025-03-06", "2025-03-07", "2025-03-10", "2025-10-31", "2025-11-28")
    learn(desk, {"^RUO": dict.fromkeys(days, 1000.0)})
    assert sessions(desk, datetime.fromisoformat(now))[-1] == last


def test_closes_learned_by_a_clock_that_ran_ahead_are_still_seen(desk):
    learn(desk, {"^RUO": {"2025-10-31": 1686.56}}, known=SATURDAY + timedelta(days=400))
    assert sessions(desk, SATURDAY) == ["2025-10-31"]


def test_the_knowledge_of_a_day_is_that_of_its_end_in_utc(desk):
    midnight = datetime(2025, 11, 2, tzinfo=UTC)
    learn(desk, {"^RUO": {"2025-10-24": 1.0}}, known=midnight - timedelta(microseconds=1))
    learn(desk, {"^RUO": {"2025-10-31": 2.0}}, known=midnight)
    now = SATURDAY + timedelta(days=9)
    assert sessions(desk, now, known_on=date(2025, 11, 1)) == ["2025-10-24"]
    assert sessions(desk, now, known_on=date(2025, 11, 2)) == ["2025-10-24", "2025-10-31"]


def test_knowledge_of_today_is_everything_known(recorded):
    assert latest(recorded, known_on=NOW.date()) == "2026-01-16"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 1, 18), "future"),
        (date.max, "future"),
        (date(2026, 1, 16), "known_before_data"),
        (date.min, "known_before_data"),
    ],
)
def test_knowledge_to_come_or_before_there_was_any_is_refused(recorded, day, reason):
    with pytest.raises(InvalidInput) as wrong:
        latest(recorded, known_on=day)
    assert (wrong.value.parameter, wrong.value.reason) == ("known_on", reason)


def test_where_nothing_was_ever_known_the_day_is_not_blamed(recorded):
    with pytest.raises(NoCloses):
        latest(recorded, instrument="^IXIC", benchmark="^RUT", known_on=date(2026, 1, 1))


@pytest.mark.parametrize("parameter", ["instrument", "benchmark"])
def test_a_symbol_nobody_follows_is_refused(recorded, parameter):
    with pytest.raises(InvalidInput) as wrong:
        latest(recorded, **{parameter: "AAPL"})
    assert (wrong.value.parameter, wrong.value.reason) == (parameter, "not_in_universe")


@pytest.mark.parametrize("parameter", ["instrument", "benchmark"])
def test_a_side_without_closes_is_named(recorded, parameter):
    with pytest.raises(NoCloses) as nothing:
        latest(recorded, **{parameter: "^IXIC"})
    assert nothing.value.details["symbol"] == "^IXIC"


def test_a_side_whose_only_session_is_not_over_has_no_closes(desk):
    learn(desk, {"^RUO": {"2025-10-31": 1.0}, "^GSPC": {"2025-10-30": 1.0, "2025-10-31": 1.0}})
    with pytest.raises(NoCloses) as nothing:
        latest(desk, datetime(2025, 10, 31, 15, tzinfo=UTC))
    assert nothing.value.details["symbol"] == "^RUO"


def test_sides_that_never_traded_on_one_day_are_told_apart_from_no_closes(desk):
    learn(desk, {"^RUO": {"2025-10-30": 1.0}, "^GSPC": {"2025-10-31": 1.0}})
    with pytest.raises(NoCommonSessions):
        latest(desk, SATURDAY)


def test_everything_removed_from_the_universe_is_refused_not_shown(desk):
    for instrument in desk.store.universe.instruments():
        desk.store.universe.remove(instrument.symbol)
    with pytest.raises(InvalidInput):
        latest(desk, SATURDAY)
