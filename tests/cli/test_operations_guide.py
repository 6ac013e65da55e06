"""Every command docs/operations.md shows can be typed as it stands."""

import re
import shlex
from pathlib import Path

import pytest

from lib.cli.parser import build_parser
from lib.locales.catalogue import words_for

PARSER = (Path(__file__).parents[2] / "lib" / "cli" / "parser.py").read_text("utf-8")
EVERY_COMMAND = re.findall(r'add_parser\("([a-z-]+)"', PARSER)
GUIDE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
COMMANDS = re.findall(r"^\| `python -m lib ([^`]+)` \|", GUIDE, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_is_understood(command):
    assert build_parser(words_for("en")).parse_args(shlex.split(command)).module


def test_the_guide_shows_every_command():
    assert {command.split()[0] for command in COMMANDS} == set(EVERY_COMMAND)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_help_is_written_in_both_languages(lib, command, language):
    printed = lib("--lang", language, command, "--help")
    assert (printed.code, printed.err) == (0, "")
    assert "--lang" in printed.out
