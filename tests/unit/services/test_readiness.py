from datetime import UTC, date, datetime, timedelta

from lib.domain.closes import Source
from lib.services.readiness import DataAge, data_age
from lib.settings import SourceChoice
from lib.store import Attempt
from tests.unit.services.fakes import SATURDAY, desk_at, learn


def fetched(desk, symbol, at):
    desk.store.attempts.record(Attempt(symbol, at, at, "ok", 1, None))


def test_an_empty_installation_knows_no_age(desk):
    assert data_age(desk, SATURDAY) == DataAge(None, None, None, None)


def test_age_counts_days_and_sessions_since_the_newest_close(desk):
    learn(desk, {"^RUO": {"2025-10-24": 1.0}, "^GSPC": {"2025-10-28": 1.0}})
    fetched(desk, "^GSPC", SATURDAY)
    assert data_age(desk, SATURDAY) == DataAge(date(2025, 10, 28), 4, 3, SATURDAY)


def test_a_symbol_no_longer_followed_says_nothing(desk):
    learn(desk, {"^GSPC": {"2025-10-24": 1.0}, "AAPL": {"2025-10-31": 1.0}})
    fetched(desk, "^GSPC", SATURDAY)
    fetched(desk, "AAPL", SATURDAY - timedelta(days=900))
    assert data_age(desk, SATURDAY) == DataAge(date(2025, 10, 24), 8, 5, SATURDAY)


def test_sources_that_are_not_shown_say_nothing(path):
    desk = desk_at(path, choice=SourceChoice.YAHOO)
    learn(desk, {"^GSPC": {"2025-10-31": 1.0}}, source=Source.RECORDED)
    assert data_age(desk, SATURDAY).last_session is None
    desk.store.close()


def test_a_clock_behind_the_data_makes_no_negative_age(desk):
    learn(desk, {"^GSPC": {"2025-10-31": 1.0}})
    age = data_age(desk, datetime(2025, 10, 1, tzinfo=UTC))
    assert (age.age_days, age.sessions_behind) == (0, 0)
