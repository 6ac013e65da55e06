"""Fixtures for every test: clean surroundings, known data, and skips that nobody can overlook."""

import os
import sys
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).parent.parent
PRICES = ROOT.parent / "shared" / "prices"
RECORDED = ROOT / "lib" / "sources" / "data" / "recorded" / "weekly_closes.csv"


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch, tmp_path):
    """No test sees this machine's settings, nor writes into its var/."""
    for name in [name for name in os.environ if name.startswith("RATIOSCOPE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(tmp_path / "var"))


@pytest.fixture(autouse=True)
def _empty_caches():
    """Two AppTest runs in one process share Streamlit's caches; tests without Streamlit do not import it."""
    streamlit = sys.modules.get("streamlit")
    if streamlit is not None:
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


@pytest.fixture(scope="session")
def prices_dir():
    """Folder of long price histories (one CSV per symbol), which may not be copied into the project."""
    if not (PRICES / "RUO.csv").is_file():
        pytest.skip("no long price histories: ../shared/prices is absent on this machine")
    return PRICES


@pytest.fixture(scope="session")
def _recorded_frames():
    table = pd.read_csv(RECORDED, parse_dates=["session"], index_col="session")
    sides = {"^RUO": ("RUO", "RUO_status"), "^GSPC": ("GSPC", None), "^DJI": ("DJI", "DJI_status")}
    return {
        symbol: pd.DataFrame({"value": table[value], "status": table[status] if status else "close"}).dropna()
        for symbol, (value, status) in sides.items()
    }


@pytest.fixture
def recorded_frames(_recorded_frames):
    """Closes frames of the recorded weekly closes by symbol, read without the project's own code."""
    return {symbol: frame.copy() for symbol, frame in _recorded_frames.items()}


def in_ci():
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def pytest_collection_modifyitems(items):
    """Tests that need the long histories carry the marker by themselves."""
    for item in items:
        if "prices_dir" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.prices)


def pytest_sessionfinish(session, exitstatus):
    """What cannot run is a failure in CI, where everything has been installed."""
    if in_ci() and exitstatus == pytest.ExitCode.OK and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter, config):
    """After everything else, so that the closing lines name what was not tested."""
    yield
    skipped = _skipped(config)
    if not skipped:
        return
    terminalreporter.section("NOT TESTED ON THIS MACHINE", sep="!", red=True)
    for report in skipped:
        terminalreporter.line(f"{report.nodeid}: {_reason(report)}")
    if in_ci():
        terminalreporter.line("CI=true: skipped tests count as failures.", red=True)


def _skipped(config):
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return reporter.stats.get("skipped", []) if reporter else []


def _reason(report):
    return report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else "skipped"
