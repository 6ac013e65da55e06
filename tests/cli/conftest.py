"""The terminal in this process, on recorded closes in a folder of the test."""

import json
from dataclasses import dataclass

import pytest

from lib.cli.entry import main


@dataclass(frozen=True)
class Printed:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def complaint(self):
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        return line


@pytest.fixture
def recorded(monkeypatch):
    """Recorded closes only: no test reaches for the network."""
    monkeypatch.setenv("RATIOSCOPE_SOURCE", "recorded")


@pytest.fixture
def lib(recorded, capsys):
    """``lib("summary", "--json")`` as ``python -m lib summary --json``."""

    def run(*arguments):
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Printed(code, printed.out, printed.err)

    return run
