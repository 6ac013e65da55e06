"""Compile the catalogues: ``python -m lib.locales.compile``, while developing only."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from lib.locales.catalogue import DOMAIN, FOLDER, LANGUAGES

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""Babel writes the present minute into every catalogue that names no other."""


def source(language: str) -> Path:
    """The file people edit."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(language: str) -> Path:
    """The file the program reads."""
    return source(language).with_suffix(".mo")


def compile_catalogue(language: str) -> bytes:
    """Compiled catalogue of a language, the same bytes for the same source."""
    buffer = BytesIO()
    with source(language).open("rb") as lines:
        catalogue = read_po(lines, locale=language, abort_invalid=True)
        catalogue.creation_date = CREATED
        write_mo(buffer, catalogue)
    return buffer.getvalue()


def main() -> None:
    """Compile every language."""
    for language in LANGUAGES:
        compiled(language).write_bytes(compile_catalogue(language))


if __name__ == "__main__":
    main()
