from datetime import UTC, date, datetime

from lib.domain.closes import CloseStatus, Source
from lib.services.ledger_entries import ledger_entries
from lib.sources.protocol import Fetched
from tests.unit.analytics.frames import closes

NOW = datetime(2025, 11, 29, 12, tzinfo=UTC)


def entered(told, over=date(2025, 11, 29), status="close"):
    fetched = Fetched("^VIX", None, "index", closes(told, status), 0)
    return list(ledger_entries(fetched, Source.YAHOO, NOW, over))


def test_days_without_trading_stay_outside():
    """shared/prices/SOURCES.md: ^VIX has rows on most holidays, 2025-11-27 (Thanksgiving) among them."""
    told = {"2025-11-26": 17.19, "2025-11-27": 17.21, "2025-11-28": 16.35, "2025-11-29": 16.4}
    assert [entry.session.isoformat() for entry in entered(told)] == ["2025-11-26", "2025-11-28"]


def test_sessions_that_were_not_over_stay_outside():
    told = {"2025-11-26": 17.19, "2025-11-28": 16.35}
    assert [entry.session.isoformat() for entry in entered(told, date(2025, 11, 27))] == ["2025-11-26"]


def test_entries_carry_what_was_told_by_whom_and_when():
    (entry,) = entered({"2025-11-28": 16.35}, status="derived")
    assert (entry.symbol, entry.value, entry.status) == ("^VIX", 16.35, CloseStatus.DERIVED)
    assert (entry.source, entry.known_since) == (Source.YAHOO, NOW)


def test_nothing_told_is_nothing_entered():
    assert entered({}) == []
