"""Published lists through the services; the case of 2025-10-31 from ../shared/recorded/README.md."""

from datetime import UTC, date, datetime

import pytest

from lib.analytics.reconciliation import Verdict
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.errors import InvalidInput
from lib.services.reconciliation import read_ledger, reconcile_file
from tests.unit.services.conftest import AFTER_RECORDED

LATER = datetime(2026, 1, 18, 12, tzinfo=UTC)
LIST = b"date,figure,value,subject\n2025-10-31,deviation,0.69,\n2025-10-10,close,6693.5,GSPC\n,x,1,\n"


def test_the_difference_of_october_is_explained(recorded):
    found = reconcile_file(recorded, "list.csv", LIST, AFTER_RECORDED)
    deviation, close = found.rows
    assert (deviation.verdict, close.verdict) == (Verdict.DIFFERS, Verdict.DIFFERS)
    cause = deviation.cells[0]
    assert (cause.needed.cell[0], found.ledger.sessions[cause.needed.cell[1]]) == ("^GSPC", date(2025, 10, 10))
    assert (cause.level, cause.close) == (6693.5, 6552.51)
    assert [problem.row for problem in found.problems] == [4]


def test_a_value_that_was_corrected_is_remembered(recorded):
    day = date(2025, 10, 10)
    recorded.store.prices.append(
        Close("^GSPC", day, value, CloseStatus.CLOSE, Source.FILE, known)
        for value, known in ((6693.5, AFTER_RECORDED), (6552.51, LATER))
    )
    ledger = read_ledger(recorded, LATER)
    assert ledger.earlier["^GSPC", ledger.places[day]] == (6693.5,)
    (row,) = reconcile_file(recorded, "list.csv", b"date,figure,value\n2025-10-31,deviation,0.69\n", LATER).rows
    assert next((way.name, way.value) for way in row.cells[0].ways) == ("replaced", 6693.5)


def test_a_file_that_cannot_be_read_is_refused(recorded):
    with pytest.raises(InvalidInput):
        reconcile_file(recorded, "list.csv", b"\x00", AFTER_RECORDED)
