"""One command, from its words to an exit code; no traceback ever reaches the terminal."""

import importlib
import logging
import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from itertools import pairwise

from lib.cli.argparse_words import speak
from lib.cli.command_log import logging_to
from lib.cli.parser import build_parser
from lib.cli.terminal import Terminal, complaint
from lib.domain.errors import InvalidInput, InvalidSetting, RatioscopeError
from lib.locales.catalogue import Words, words_for
from lib.services.data_folder import make_data_folder
from lib.settings import LANGUAGES, read_settings

log = logging.getLogger(__name__)

FAILED, MISUSED, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141


def main(given: Sequence[str] | None = None) -> int:
    """Exit code of one command.

    0 done; 1 failed; 2 wrong input, the argument named on standard error;
    130 interrupted; 141 the reader of the output went away.

    Parameters
    ----------
    given
        Arguments after the program's name; those of the process unless said.
    """
    _write_what_the_terminal_cannot()
    arguments = list(sys.argv[1:] if given is None else given)
    words = words_for(_language(arguments))
    speak(words)
    try:
        return _run(build_parser(words).parse_args(arguments), words)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except RatioscopeError as error:
        print(complaint(error, words), file=sys.stderr)
        return MISUSED if isinstance(error, InvalidInput) else FAILED


def _run(arguments: Namespace, words: Words) -> int:
    settings = read_settings()
    make_data_folder(settings)
    terminal = Terminal(settings, words)
    with logging_to(settings.data_dir / "log") as log_file:
        try:
            code: int = importlib.import_module(f"lib.cli.{arguments.module}").run(arguments, terminal)
            sys.stdout.flush()
        except (RatioscopeError, BrokenPipeError):
            raise
        except Exception:
            number = secrets.token_hex(2).upper()
            log.exception("%s failed, id %s", arguments.module, number)
            print(words("cli.unexpected", id=number, log=log_file), file=sys.stderr)
            return FAILED
    return code


def _language(arguments: Sequence[str]) -> str:
    """Language of the messages, known before the arguments are parsed: ``--lang``, else the setting."""
    for name, value in pairwise([*arguments, ""]):
        wanted = value if name == "--lang" else name.removeprefix("--lang=")
        if wanted in LANGUAGES and name.startswith("--lang"):
            return wanted
    try:
        return read_settings().language
    except InvalidSetting:
        return LANGUAGES[0]


def _write_what_the_terminal_cannot() -> None:
    """Letters the terminal's encoding lacks become escapes, not errors."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Keep the interpreter from complaining about the closed pipe once more while it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
