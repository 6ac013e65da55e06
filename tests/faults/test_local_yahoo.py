"""The local Yahoo itself: switches over HTTP, and the detour of another process."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.local_yahoo import LocalYahoo, redirected_environment, rows_of
from tests.local_yahoo.startup.yahoo_detour import detour

ROOT = Path(__file__).parent.parent.parent
FETCH = """
import sys
from datetime import date
from pathlib import Path
from lib.sources.yahoo import YahooSource
assert not [name for name in sys.modules if name.split(".")[0] in {"yfinance", "curl_cffi"}]
print(YahooSource(Path(sys.argv[1])).fetch("^GSPC", first=None, last=None).closes["value"].iloc[-1])
"""


def _post(url, **wish):
    request = urllib.request.Request(url, json.dumps(wish).encode())  # noqa: S310  our own server
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return json.load(answer)


def test_another_process_asks_the_local_yahoo_and_imports_nothing_at_its_start(yahoo, tmp_path):
    command = [sys.executable, "-c", FETCH, str(tmp_path)]
    said = subprocess.check_output(command, cwd=ROOT, env=redirected_environment(yahoo.url), text=True)
    assert said.strip() == "6840.2"
    assert len(yahoo.histories("^GSPC")) == 1


def test_the_launcher_runs_a_command_with_the_detour(yahoo, tmp_path):
    launcher = [sys.executable, "-m", "tests.local_yahoo.redirect", "--url", yahoo.url, "--"]
    said = subprocess.check_output([*launcher, sys.executable, "-c", FETCH, str(tmp_path)], cwd=ROOT, text=True)
    assert said.strip() == "6840.2"


def test_faults_and_today_are_switched_over_http(yahoo):
    state = _post(f"{yahoo.url}/control/fail", fault="empty", symbol="^RUO", times=3)
    assert state["faults"] == {"^RUO": {"fault": "empty", "times": 3}}
    assert _post(f"{yahoo.url}/control/mend")["faults"] == {}
    assert _post(f"{yahoo.url}/control/until", until="2025-10-24")["until"] == "2025-10-24"
    with urllib.request.urlopen(f"{yahoo.url}/control") as answer:  # noqa: S310
        assert json.load(answer)["symbols"] == ["^GSPC", "^RUO"]


def test_a_server_can_be_started_from_a_terminal(tmp_path):
    (tmp_path / "GSPC.csv").write_text("date,open,high,low,close,adj_close,volume\n2025-10-31,1,1,1,6840.20,,5\n")
    command = [sys.executable, "-m", "tests.local_yahoo", "--port", "0", "--prices", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.terminate()
    assert "until 2025-10-31" in said
    assert "^GSPC" in said


def test_only_addresses_of_yahoo_are_led_away():
    base = "http://127.0.0.1:1"
    assert detour("https://query2.finance.yahoo.com/v8/x?a=1", base) == f"{base}/query2.finance.yahoo.com/v8/x?a=1"
    assert detour("https://fc.yahoo.com", base) == f"{base}/fc.yahoo.com"
    assert detour("https://example.org/yahoo.com", base) == "https://example.org/yahoo.com"


def test_two_servers_do_not_know_each_other(yahoo):
    with LocalYahoo({"X": rows_of({yahoo.until: 1.0})}) as other:
        assert other.url != yahoo.url
        assert other.state()["symbols"] == ["X"]
