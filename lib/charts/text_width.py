"""How wide a label will be, without a browser to ask."""

from unicodedata import east_asian_width

LATIN, IDEOGRAPH = 0.53, 1.0


def text_width(text: str, size: float) -> float:
    """Estimated width in pixels of a text in Source Sans and a Japanese fallback."""
    return size * sum(IDEOGRAPH if east_asian_width(letter) in "WF" else LATIN for letter in text)
