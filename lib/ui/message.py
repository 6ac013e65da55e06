"""Sentences that quote what came from outside: shown as text, never obeyed as Markdown."""

import re

from lib.domain.errors import RatioscopeError
from lib.locales.catalogue import Words

SIGNS = re.compile(r"([\\`*_\[\]~$<>#|])")


def literal(text: str) -> str:
    """Markdown that shows a text as it is: no link, picture, colour or formula comes out of it."""
    return SIGNS.sub(r"\\\1", text)


def message(words: Words, error: RatioscopeError) -> str:
    """What went wrong, for a place that reads Markdown."""
    return literal(words.describe(error))
