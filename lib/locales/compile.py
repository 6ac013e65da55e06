"""Compile the catalogues: ``python -m lib.locales.compile``, while developing only.

A language's messages lie in one file per subject (``ratioscope.po``, ``notes.po``,
…) and are compiled into one.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from lib.locales.catalogue import DOMAIN, FOLDER, LANGUAGES

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""Babel writes the present minute into every catalogue that names no other."""


def sources(language: str) -> list[Path]:
    """The files people edit, in the order of their names."""
    return sorted(_folder(language).glob("*.po"))


def compiled(language: str) -> Path:
    """The file the program reads."""
    return _folder(language) / f"{DOMAIN}.mo"


def compile_catalogue(language: str) -> bytes:
    """Compiled catalogue of a language, the same bytes for the same sources."""
    whole = Catalog(locale=language, creation_date=CREATED)
    for source in sources(language):
        with source.open("rb") as lines:
            for message in read_po(lines, locale=language, abort_invalid=True):
                if message.id:
                    whole[message.id] = message
    buffer = BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def main() -> None:
    """Compile every language."""
    for language in LANGUAGES:
        compiled(language).write_bytes(compile_catalogue(language))


def _folder(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES"


if __name__ == "__main__":
    main()
