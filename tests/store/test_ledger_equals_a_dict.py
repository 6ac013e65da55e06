"""Whatever is told, in whatever order: the ledger answers like a list of dicts, searched slowly."""

import itertools
from datetime import date, timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from lib.domain.closes import CloseStatus, Source
from tests.store.closes import MONDAY, close

SESSIONS = [date(2025, 10, 10), date(2025, 10, 17), date(2025, 10, 24)]
names = itertools.count()  # every example has symbols of its own in the shared database

tellings = st.lists(
    st.tuples(
        st.integers(0, 3),  # hours since the telling before
        st.lists(
            st.tuples(
                st.sampled_from(["A", "B"]),
                st.sampled_from(SESSIONS),
                st.sampled_from(list(Source)),
                st.sampled_from([1.0, 2.0, 3.0]),
                st.sampled_from(list(CloseStatus)),
            ),
            max_size=6,
            unique_by=lambda one: one[:3],
        ),
    ),
    max_size=6,
)


class SlowLedger:
    """A plain list of (instant, symbol, session, source, value, status): the oracle."""

    def __init__(self):
        self.rows = []

    def last_word(self, symbol, session, source, at):
        said = [row for row in self.rows if row[1:4] == (symbol, session, source) and row[0] <= at]
        return max(said, key=lambda row: row[0], default=None)

    def append(self, instant, told):
        added = 0
        for symbol, session, source, value, status in told:
            before = self.last_word(symbol, session, source, instant)
            if before is None or before[4:] != (value, status):
                self.rows.append((instant, symbol, session, source, value, status))
                added += 1
        return added

    def known(self, symbol, at, sources):
        yahoo = Source.YAHOO in sources and any(
            row[1] == symbol and row[3] is Source.YAHOO and row[0] <= at for row in self.rows
        )
        base = Source.YAHOO if yahoo else Source.RECORDED
        answer = {}
        for session in SESSIONS:
            layers = [
                self.last_word(symbol, session, source, at) for source in (base, Source.FILE) if source in sources
            ]
            layers = [row for row in layers if row is not None]
            if layers:
                # max keeps the first of equals, so the file is looked at first
                row = max(reversed(layers), key=lambda row: row[0])
                answer[session] = (row[4], row[5], row[3], row[0])
        return answer


def told_by(store, symbol, at, sources):
    frame = store.prices.closes([symbol], sources=sources, known_at=at)[symbol]
    return {row.Index.date(): (row.value, row.status, row.source, row.known_since) for row in frame.itertuples()}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tellings, st.sets(st.sampled_from(list(Source)), min_size=1), st.integers(-1, 12))
def test_the_ledger_equals_a_list_of_dicts(store, told, sources, hours):
    slow, number, instant, asked = SlowLedger(), next(names), MONDAY, MONDAY + timedelta(hours=hours)
    for pause, rows in told:
        instant += timedelta(hours=pause + 1)
        mine = [(f"{symbol}{number}", *rest) for symbol, *rest in rows]
        added = store.prices.append(
            close(value, symbol=symbol, session=session, source=source, status=status, known=instant)
            for symbol, session, source, value, status in mine
        )
        assert added == slow.append(instant, mine)
    for symbol in (f"A{number}", f"B{number}"):
        for at in (asked, instant):
            assert told_by(store, symbol, at, tuple(sources)) == slow.known(symbol, at, sources)
