"""A desk on recorded closes, as on the weekend after the last recorded week, behind a real server."""

from datetime import UTC, datetime

import pytest

from lib.services.desk import open_desk
from lib.settings import read_settings
from lib.web.routes import routes
from tests.web.http_server import serving

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)


@pytest.fixture(scope="package")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("web")
    opened = open_desk(read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "recorded"}), NOW)
    yield opened
    opened.store.close()


@pytest.fixture(scope="package")
def get(desk):
    with serving(routes(lambda: desk, lambda: NOW)) as client:
        yield client
