"""What every command is given, and how it names what was wrong."""

from dataclasses import dataclass

from lib.domain.errors import InvalidInput, InvalidSetting, RatioscopeError
from lib.locales.catalogue import Words
from lib.settings import Settings

PROGRAM = "python -m lib"
POSITIONAL = {"file": "FILE", "path": "PATH"}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Settings of the installation and the catalogue of the reader."""

    settings: Settings
    words: Words


def complaint(error: RatioscopeError, words: Words) -> str:
    """One line for standard error: the argument or variable, and the sentence."""
    sentence = words.describe(error)
    if isinstance(error, InvalidInput) and not sentence.startswith(name := argument_name(error)):
        sentence = f"{name}: {sentence}"
    return f"{PROGRAM}: {sentence}"


def argument_name(error: InvalidInput) -> str:
    """What the person typed: ``--as-of``, ``FILE``, or the environment variable."""
    if isinstance(error, InvalidSetting):
        return error.parameter
    return POSITIONAL.get(error.parameter, f"--{error.parameter.replace('_', '-')}")
