"""One frozen Settings, read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lib.domain.errors import InvalidInput, InvalidSetting
from lib.domain.selection import parse_whole

LANGUAGES = ("en", "ja")


class SourceChoice(StrEnum):
    """Where prices may come from."""

    AUTO = "auto"
    YAHOO = "yahoo"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs; the table in docs/operations.md explains each."""

    database_url: str
    data_dir: Path
    source: SourceChoice
    address: str
    port: int
    language: str


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from ``RATIOSCOPE_…`` variables; absent or empty ones take their defaults.

    Raises
    ------
    InvalidSetting
        Naming the first variable that holds something unusable.
    """
    given = os.environ if environment is None else environment
    data_dir = _folder(_text(given, "RATIOSCOPE_DATA_DIR", "var"))
    default_url = f"sqlite:///{(data_dir / 'ratioscope.sqlite3').as_posix()}"
    return Settings(
        database_url=_database_url(_text(given, "RATIOSCOPE_DATABASE_URL", default_url)),
        data_dir=data_dir,
        source=SourceChoice(_choice(given, "RATIOSCOPE_SOURCE", tuple(SourceChoice))),
        address=_text(given, "RATIOSCOPE_ADDRESS", "localhost"),
        port=_port(_text(given, "RATIOSCOPE_PORT", "8501")),
        language=_choice(given, "RATIOSCOPE_LANGUAGE", LANGUAGES),
    )


def _text(given: Mapping[str, str], name: str, default: str) -> str:
    return given.get(name, "").strip() or default


def _folder(text: str) -> Path:
    """A folder that is there or can be made: nothing on its path is a file."""
    folder = Path(text)
    try:
        usable = all(step.is_dir() or not step.exists() for step in (folder, *folder.parents))
    except (OSError, ValueError):
        usable = False
    if not usable:
        raise InvalidSetting("RATIOSCOPE_DATA_DIR", "not_a_folder", value=text[:200])
    return folder


def _choice(given: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    value = _text(given, name, choices[0]).lower()
    if value not in choices:
        raise InvalidSetting(name, "unknown_choice", value=value[:40], choices=", ".join(choices))
    return value


def _port(text: str) -> int:
    try:
        return parse_whole(text, "RATIOSCOPE_PORT", 1, 65_535)
    except InvalidInput as wrong:
        raise InvalidSetting("RATIOSCOPE_PORT", wrong.reason, **_without_parameter(wrong)) from None


def _without_parameter(wrong: InvalidInput) -> dict[str, object]:
    return {name: value for name, value in wrong.details.items() if name != "parameter"}


def _database_url(text: str) -> str:
    """SQLAlchemy address; PostgreSQL always through psycopg 3."""
    scheme, mark, rest = text.partition("://")
    if not mark or not rest or scheme not in {"sqlite", "postgres", "postgresql", "postgresql+psycopg"}:
        raise InvalidSetting("RATIOSCOPE_DATABASE_URL", "not_a_database_url")
    return text if scheme == "sqlite" else f"postgresql+psycopg://{rest}"
