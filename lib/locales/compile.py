"""Compile the catalogues: ``python -m lib.locales.compile``, while developing only."""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from lib.locales.catalogue import DOMAIN, FOLDER, LANGUAGES


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
        write_mo(buffer, read_po(lines, locale=language, abort_invalid=True))
    return buffer.getvalue()


def main() -> None:
    """Compile every language."""
    for language in LANGUAGES:
        compiled(language).write_bytes(compile_catalogue(language))


if __name__ == "__main__":
    main()
