"""Sentences that quote what came from outside: shown as text, never obeyed as Markdown."""

import re

from lib.domain.errors import RatioscopeError
from lib.locales.catalogue import Words

SIGNS = re.compile(r"([\\`*_\[\]~$<>#|])")
NAMES = re.compile(r":(?=[A-Za-z]|[+-]1:)")  # :red, :smile: and :material/home: are colours, faces and icons
JOINER = "\u2060"  # unseen; a name after it is a word


def literal(text: str) -> str:
    """Streamlit's Markdown that shows a text as it is: no link, picture, colour or formula comes out of it."""
    return NAMES.sub(f":{JOINER}", escaped(text))


def escaped(text: str) -> str:
    """Anybody's Markdown that shows a text as it is."""
    return SIGNS.sub(r"\\\1", text)


def message(words: Words, error: RatioscopeError) -> str:
    """What went wrong, for a place that reads Markdown."""
    return literal(words.describe(error))
