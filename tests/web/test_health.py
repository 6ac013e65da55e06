"""What machines that watch are told."""

from datetime import UTC, datetime

import pytest

from lib.domain.errors import InvalidSetting, RefreshRunning, StoreLocked, StoreUnavailable
from lib.services.desk import open_desk
from lib.settings import read_settings
from lib.web.failures import status_of
from lib.web.routes import routes
from tests.web.conftest import NOW
from tests.web.http_server import serving


def failing(error):
    def desk_of():
        raise error

    return desk_of


def test_a_living_process_says_so(get):
    assert get("/healthz").json == {"status": "ok"}


def test_a_ready_installation_tells_its_schema_and_the_age_of_its_data(get):
    answer = get("/readyz")
    assert (answer.status, answer.json["status"]) == (200, "ready")
    assert answer.json["store"]["reachable"] is True
    assert answer.json["store"]["schema"] == answer.json["store"]["head"]
    assert answer.json["data"] == {
        "last_session": "2026-01-16",  # recorded/README.md
        "age_days": 1,
        "sessions_behind": 0,
        "fetched_at": None,
    }


def test_old_data_are_told_but_do_not_make_an_installation_unready(desk):
    later = datetime(2026, 1, 24, 12, tzinfo=UTC)
    with serving(routes(lambda: desk, lambda: later)) as get:
        data = get("/readyz").json["data"]
    assert (data["age_days"], data["sessions_behind"]) == (8, 4)  # Monday 19 January was a holiday


@pytest.mark.parametrize("error", [StoreUnavailable(), StoreLocked(), InvalidSetting("RATIOSCOPE_PORT", "missing")])
def test_without_a_store_the_process_lives_but_is_not_ready(error):
    with serving(routes(failing(error), lambda: NOW)) as get:
        assert get("/healthz").status == 200
        answer = get("/readyz")
    assert (answer.status, answer.json["status"], answer.json["reason"]) == (503, "unavailable", error.code)


def test_data_addresses_answer_503_without_a_store():
    with serving(routes(failing(StoreUnavailable()), lambda: NOW)) as get:
        answer = get("/api/v1/summary")
    assert (answer.status, answer.error["code"], answer.error["parameter"]) == (503, "store_unavailable", None)


def test_a_store_that_is_destroyed_while_running_is_noticed(tmp_path):
    settings = read_settings({"RATIOSCOPE_DATA_DIR": str(tmp_path), "RATIOSCOPE_SOURCE": "recorded"})
    desk = open_desk(settings, NOW)
    with serving(routes(lambda: desk, lambda: NOW)) as get:
        assert get("/readyz").status == 200
        for file in tmp_path.glob("*.sqlite3*"):
            file.write_bytes(b"this is no database any more " * 300)
        ready, summary = get("/readyz"), get("/api/v1/summary")
    desk.store.close()
    assert (ready.status, ready.json["store"]["reachable"]) == (503, False)
    assert summary.status == 503


def test_a_running_refresh_is_a_conflict():
    assert status_of(RefreshRunning()) == 409
