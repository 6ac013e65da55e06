"""Where the unit of a figure stands: beside it in English, in the label in Japanese.

Japanese units are taller than figures and would shift a card's value; the
Japanese labels of such cards carry the unit.
"""

from lib.locales.catalogue import Words


def points_value(words: Words, points: float | None, ratio: float | None = None) -> str:
    """A figure in percentage points of a ratio."""
    return words.formats.points(points, unit=words.language != "ja", of=ratio)


def weeks_value(words: Words, weeks: int) -> str:
    """A number of weeks."""
    return str(weeks) if words.language == "ja" else words.formats.weeks(weeks)
