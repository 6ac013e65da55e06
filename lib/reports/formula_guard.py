"""Text that a spreadsheet would take for a formula, made harmless."""

import re

# The full-width forms are read as operators by Japanese spreadsheets.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would evaluate the text, leading blanks ignored."""
    return text.startswith(STARTS_A_FORMULA) or text.lstrip().startswith(STARTS_A_FORMULA)


def guarded(text: str) -> str:
    """Text with an apostrophe before what looks like a formula, without unprintable characters."""
    printable = without_unprintable(text)
    return f"'{printable}" if looks_like_formula(printable) else printable


def without_unprintable(text: str) -> str:
    """Text without the control characters no file format can carry."""
    return UNPRINTABLE.sub("", text)
