import threading
from datetime import timedelta
from time import perf_counter

from sqlalchemy import event

from lib.domain.instruments import Instrument
from lib.store.schema import HEAD
from tests.store.closes import MONDAY, close, history, known
from tests.store.test_attempts import attempt
from tests.store.test_events import LIBERATION


def test_the_version_changes_with_prices_universe_and_events(store):
    seen = [store.version()]
    for change in (
        lambda: store.prices.append([close(1.0)]),
        lambda: store.universe.add(Instrument("^N225", "Nikkei 225", "日経平均株価")),
        lambda: store.universe.remove("^N225"),
        lambda: store.events.save(LIBERATION),
        lambda: store.events.archive(1, 1),
    ):
        change()
        seen.append(store.version())
    assert seen == sorted(set(seen))


def test_attempts_and_leases_leave_the_version_as_it_is(store):
    before = store.version()
    store.attempts.record(attempt("^RUO", MONDAY))
    store.leases.acquire("refresh", "a", 60, MONDAY)
    assert store.version() == before


def test_the_version_is_one_small_question(store):
    asked = []
    event.listen(store._database._reader, "before_cursor_execute", lambda *call: asked.append(call[2]))
    store.version()
    assert len(asked) == 1


def test_a_ready_store_names_its_tables_revision(store):
    assert store.ready() == {"reachable": True, "schema": HEAD, "head": HEAD, "read_only": False}


def test_two_openings_of_one_database_see_each_others_changes(opened, database_url):
    one, other = opened(database_url), opened(database_url)
    before = other.version()
    one.prices.append([close(1.0)])
    assert list(known(other).values()) == [1.0]
    assert other.version() > before


def test_readers_always_see_whole_appends_while_a_writer_writes(store):
    """Each append raises every value by one; a reader must never see two appends mixed."""
    store.prices.append(history(200))
    first = known(store)
    done, mixed = threading.Event(), []

    def read():
        while not done.is_set():
            raised = {round(value - first[session], 6) for session, value in known(store).items()}
            mixed.extend([raised] if len(raised) > 1 else [])

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(1, 8):
        store.prices.append(history(200, known=MONDAY + timedelta(hours=number), raised=float(number)))
    done.set()
    for reader in readers:
        reader.join()
    assert mixed == []
    assert {round(value - first[session], 6) for session, value in known(store).items()} == {7.0}


def test_writers_that_tell_the_same_at_once_add_it_once(opened, database_url):
    stores, added, start = [opened(database_url, timeout=30) for _ in range(4)], [], threading.Barrier(4)

    def write(store):
        start.wait()
        added.append(store.prices.append(history(300)))

    writers = [threading.Thread(target=write, args=(store,)) for store in stores]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(added) == [0, 0, 0, 300]
    assert stores[0].prices.coverage()[0].rows == 300


def test_thirty_six_years_of_closes_are_stored_and_read_in_a_blink(store):
    """Measured 0.1 s and 0.03 s on a quiet machine; the bounds only catch a slip of an order of magnitude."""
    started = perf_counter()
    store.prices.append(history(9000))
    stored = perf_counter()
    assert len(known(store)) == 9000
    assert stored - started < 5
    assert perf_counter() - stored < 2
