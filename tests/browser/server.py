"""A real server of our own on a free port, for browser tests, screenshots and measurements."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SERVE = (sys.executable, "-m", "lib", "serve")


@dataclass(frozen=True)
class Server:
    """A running server: where it answers, its process and what it said."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def ratioscope_server(folder: Path, **settings: str) -> Iterator[Server]:
    """The dashboard with recorded closes and its own data folder, ready to answer.

    ``settings`` are further ``RATIOSCOPE_…`` variables, without that prefix and in lower case.
    """
    port = free_port()
    given = {"data_dir": str(folder / "var"), "source": "recorded", "address": "127.0.0.1", "port": str(port)}
    named = {f"RATIOSCOPE_{name.upper()}": value for name, value in (given | settings).items()}
    with running(SERVE, port, folder / "server.log", named) as server:
        wait_until_ready(server, "/readyz")
        yield server


@contextlib.contextmanager
def running(command: Sequence[str], port: int, log: Path, settings: Mapping[str, str]) -> Iterator[Server]:
    """The command as a process group of its own, ended when the block is left."""
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RATIOSCOPE_")}
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment | dict(settings),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Server(f"http://127.0.0.1:{port}", process, log)
        finally:
            _end(process)


def wait_until_ready(server: Server, path: str, seconds: float = 60) -> None:
    """Return when the path answers 200; tell what the server said when it does not."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.process.poll() is None:
        if _answers(server.url + path):
            return
        time.sleep(0.05)
    message = f"{server.url}{path} did not answer 200:\n{server.log.read_text(errors='replace')[-4000:]}"
    raise RuntimeError(message)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310  our own server
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    for wish, seconds in ((signal.SIGTERM, 10), (signal.SIGKILL, 10)):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, wish)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
            return
