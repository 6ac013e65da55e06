"""An installation of our own per test: data folder, clock, source and pages, without a browser."""

import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lib.services.desk import open_desk
from lib.settings import read_settings
from tests.pages.installation import Installation

WEEKEND = datetime(2025, 11, 1, 12, tzinfo=UTC)  # the Saturday after the week of 2025-10-31


@pytest.fixture(scope="package")
def recorded_folder(tmp_path_factory):
    """Data folder of an installation that has read its recorded closes."""
    folder = tmp_path_factory.mktemp("recorded")
    open_desk(
        read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "recorded"}), WEEKEND
    ).store.close()
    return folder


@pytest.fixture(scope="package")
def empty_folder(tmp_path_factory):
    """Data folder of an installation that has no closes yet."""
    folder = tmp_path_factory.mktemp("empty")
    open_desk(read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "yahoo"}), WEEKEND).store.close()
    return folder


@pytest.fixture
def install(monkeypatch, tmp_path, recorded_folder, empty_folder):
    """Set an installation up: ``install()`` shows recorded closes, ``install("yahoo")`` starts empty.

    ``source`` stands in for Yahoo. It is the Saturday after 2025-10-31 until the test says otherwise.
    """
    from lib.ui import loading  # noqa: PLC0415  Streamlit is imported by tests that need it

    opened = []

    def set_up(choice="recorded", *, source=None, now=WEEKEND, language="en"):
        folder = tmp_path / "var"
        shutil.copytree(empty_folder if choice == "yahoo" else recorded_folder, folder)
        for name, value in (("SOURCE", choice), ("DATA_DIR", str(folder)), ("LANGUAGE", language)):
            monkeypatch.setenv(f"RATIOSCOPE_{name}", value)
        installation = Installation(folder, now)
        monkeypatch.setattr(loading, "open_desk", lambda *asked: opened.append(_open(asked, source)) or opened[-1])
        _tell_time(monkeypatch, installation)
        return installation

    yield set_up
    for desk in opened:
        desk.store.close()


def _open(asked, source):
    desk = open_desk(*asked)
    return desk if source is None else replace(desk, source=source)


def _tell_time(monkeypatch, installation):
    """Every module of ours that reads the clock reads the installation's."""
    import lib.ui.navigation  # noqa: PLC0415
    import lib.ui.strength.tabs  # noqa: F401, PLC0415

    Installation.load_pages()
    for name, module in list(sys.modules.items()):
        if name.startswith("lib.") and hasattr(module, "utc_now"):
            monkeypatch.setattr(module, "utc_now", lambda: installation.now)
