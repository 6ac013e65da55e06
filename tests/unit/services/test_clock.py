from datetime import UTC, datetime

from lib.services.clock import utc_now


def test_the_clock_tells_the_instant_in_utc():
    before = datetime.now(UTC)
    assert before <= utc_now() <= datetime.now(UTC)
    assert utc_now().tzinfo is UTC
