"""``serve``: the dashboard under the address and port of the settings."""

import errno
import os
import socket
import sys
from argparse import Namespace
from pathlib import Path

from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidSetting
from lib.settings import Settings

APP = Path(__file__).parents[2] / "app.py"


def run(_arguments: Namespace, terminal: Terminal) -> int:
    """Become the server; returns only if that fails."""
    settings = terminal.settings
    require_free(settings)
    os.execv(sys.executable, command(settings))  # noqa: S606  our own interpreter, no shell


def command(settings: Settings) -> list[str]:
    """Words of the server's command line."""
    return [
        sys.executable,
        *("-m", "streamlit", "run", str(APP)),
        *("--server.address", settings.address),
        *("--server.port", str(settings.port)),
    ]


def require_free(settings: Settings) -> None:
    """Refuse an address that is not ours, or a port somebody else holds.

    Raises
    ------
    InvalidSetting
        Naming the variable.
    """
    try:
        found = socket.getaddrinfo(settings.address, settings.port, type=socket.SOCK_STREAM)
        family, _, _, _, place = found[0]
        socket.create_server(place[:2], family=family).close()
    except (OSError, UnicodeError) as error:
        raise _problem(error, settings) from None


def _problem(error: Exception, settings: Settings) -> InvalidSetting:
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return InvalidSetting("RATIOSCOPE_PORT", "port_in_use", value=str(settings.port))
    if number in {errno.EACCES, errno.EPERM}:
        return InvalidSetting("RATIOSCOPE_PORT", "port_forbidden", value=str(settings.port))
    return InvalidSetting("RATIOSCOPE_ADDRESS", "unusable_address", value=settings.address)
