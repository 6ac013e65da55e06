"""The command as a process: fast help, closed pipes, the server's address."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from lib.cli.serve import command, require_free
from lib.domain.errors import InvalidSetting
from lib.settings import read_settings

ROOT = Path(__file__).parents[2]
HEAVY = {"pandas", "sqlalchemy", "streamlit", "altair", "yfinance", "openpyxl", "starlette", "exchange_calendars"}


@pytest.fixture
def process(recorded):
    def start(*arguments, **options):
        return subprocess.Popen(
            [sys.executable, "-m", "lib", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    return start


@pytest.fixture
def busy_port():
    with socket.create_server(("127.0.0.1", 0)) as holder:
        yield holder.getsockname()[1]


def settings(**variables):
    return read_settings({f"RATIOSCOPE_{name.upper()}": str(value) for name, value in variables.items()})


def test_the_same_figures_come_out_of_a_real_process(process):
    out, err = process("summary", "--as-of", "2025-10-31").communicate(timeout=60)
    assert "ratio 24.66\u00a0%" in out.decode()
    assert err == b""


def test_a_closed_pipe_is_no_trouble(process):
    running = process("relative-strength", "--json")
    running.stdout.close()
    err = running.stderr.read()
    running.stderr.close()
    assert running.wait(timeout=60) == 141
    assert err == b""


def test_a_terminal_that_cannot_write_japanese_still_gets_an_answer(process):
    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    out, err = process("--lang", "ja", "summary", "--as-of", "2025-10-31", env=plain).communicate(timeout=60)
    assert b"24.66%" in out
    assert err == b""


def test_help_and_serve_need_nothing_heavy():
    told = "import sys, contextlib, io\nfrom lib.cli.entry import main\nimport lib.cli.serve\n"
    told += "with contextlib.redirect_stdout(io.StringIO()): main(['--help'])\n"
    told += f"print(sorted({HEAVY} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_serve_hands_address_and_port_to_the_server():
    words = command(settings(address="0.0.0.0", port=8600))  # noqa: S104  the address under test
    assert words[1:4] == ["-m", "streamlit", "run"]
    assert Path(words[4]) == ROOT / "app.py"
    assert words[5:] == ["--server.address", "0.0.0.0", "--server.port", "8600"]  # noqa: S104


def test_a_free_port_is_accepted(busy_port):
    require_free(settings(address="localhost", port=_free_port()))


def test_a_busy_port_is_named_before_the_server_starts(lib, monkeypatch, busy_port):
    monkeypatch.setenv("RATIOSCOPE_ADDRESS", "127.0.0.1")
    monkeypatch.setenv("RATIOSCOPE_PORT", str(busy_port))
    printed = lib("serve")
    assert printed.code == 2
    assert printed.complaint.startswith(f"python -m lib: RATIOSCOPE_PORT: port {busy_port} is in use.")


@pytest.mark.parametrize("address", ["203.0.113.7", "no such host", "a..b", "x" * 70])
def test_an_address_of_another_machine_is_named(address):
    with pytest.raises(InvalidSetting) as refused:
        require_free(settings(address=address, port=_free_port()))
    assert (refused.value.parameter, refused.value.reason) == ("RATIOSCOPE_ADDRESS", "unusable_address")


def test_the_server_takes_the_place_of_the_command(lib, monkeypatch):
    called = []
    monkeypatch.setenv("RATIOSCOPE_PORT", str(_free_port()))
    monkeypatch.setattr("os.execv", lambda path, words: called.append((path, words[1:4])))
    lib("serve")
    assert called == [(sys.executable, ["-m", "streamlit", "run"])]


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as holder:
        return holder.getsockname()[1]
