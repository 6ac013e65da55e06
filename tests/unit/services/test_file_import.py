from datetime import UTC, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.errors import InvalidInput, StoreFull
from lib.services.file_import import import_file, preview_file
from tests.unit.services.fakes import SATURDAY, SYMBOLS, learn, ledger

SHOWN = (Source.YAHOO, Source.FILE)


def preview(*lines, symbol="^RUO", now=SATURDAY):
    return preview_file("closes.csv", "\n".join(["date,close", *lines]).encode(), symbol, now)


def problems(seen):
    return [(problem.row, problem.reason) for problem in seen.problems]


def test_a_preview_stores_nothing(desk):
    before = desk.store.version()
    assert len(preview("2025-10-31,1686.56").closes) == 1
    assert desk.store.version() == before


def test_rows_that_are_no_closes_are_shown_with_the_reason_and_not_imported(desk, clock):
    seen = preview("2025-10-30,1671.69", "2025-10-31,-1", "2025-11-01,1686.56", "2025-11-03,1700", "2025-10-29,")
    assert problems(seen) == [
        (3, "negative"),
        (4, "not_a_session"),
        (5, "future"),
        (6, "missing"),
    ]
    assert import_file(desk, seen, clock) == 1
    assert ledger(desk, "^RUO", SHOWN) == {"2025-10-30": 1671.69}


def test_a_session_under_way_is_a_problem_until_it_is_over():
    line = "2025-10-31,1686.56"
    assert problems(preview(line, now=datetime(2025, 10, 31, 19, 59, tzinfo=UTC))) == [(2, "future")]
    assert problems(preview(line, now=datetime(2025, 10, 31, 20, 0, tzinfo=UTC))) == []


def test_the_same_file_twice_adds_nothing(desk, clock):
    seen = preview("2025-10-30,1671.69", "2025-10-31,1686.56")
    assert [import_file(desk, seen, clock), import_file(desk, seen, clock)] == [2, 0]


def test_a_file_corrects_what_yahoo_said_and_leaves_the_rest(desk, clock):
    learn(desk, {"^RUO": {"2025-10-30": 1671.69, "2025-10-31": 1600.0}}, known=SATURDAY - timedelta(hours=1))
    import_file(desk, preview("2025-10-31,1686.56"), clock)
    assert ledger(desk, "^RUO", SHOWN) == {"2025-10-30": 1671.69, "2025-10-31": 1686.56}
    assert ledger(desk, "^RUO") == {"2025-10-30": 1671.69, "2025-10-31": 1600.0}  # nothing is overwritten


def test_a_second_file_corrects_the_first(desk, clock):
    import_file(desk, preview("2025-10-31,1686.00"), clock)
    clock.now += timedelta(hours=1)
    import_file(desk, preview("2025-10-31,1686.56"), clock)
    assert ledger(desk, "^RUO", SHOWN) == {"2025-10-31": 1686.56}


def test_a_file_without_a_usable_row_is_refused(desk, clock):
    with pytest.raises(InvalidInput) as wrong:
        import_file(desk, preview("2025-10-31,0"), clock)
    assert (wrong.value.parameter, wrong.value.reason) == ("file", "no_rows")


def test_a_symbol_that_cannot_be_one_is_refused():
    with pytest.raises(InvalidInput) as wrong:
        preview("2025-10-31,1", symbol="no such!")
    assert wrong.value.reason == "malformed_symbol"


def test_a_symbol_new_to_the_team_is_followed_from_then_on(desk, clock):
    import_file(desk, preview("2025-10-31,322.00", symbol="iwo"), clock)
    assert [instrument.symbol for instrument in desk.store.universe.instruments()] == [*SYMBOLS, "IWO"]


def test_a_symbol_followed_already_keeps_its_name(desk, clock):
    import_file(desk, preview("2025-10-31,1686.56"), clock)
    assert desk.store.universe.instruments()[0].name_en == "Russell 2000 Growth"


def test_a_full_disk_leaves_nothing_half(desk, clock, monkeypatch):
    def full(_told):
        raise StoreFull

    monkeypatch.setattr(desk.store.prices, "append", full)
    with pytest.raises(StoreFull):
        import_file(desk, preview("2025-10-31,322.00", symbol="IWO"), clock)
    assert len(desk.store.universe.instruments()) == 7
