"""How wide a label will be, without a browser to ask."""

from unicodedata import east_asian_width

LATIN, IDEOGRAPH, WIDER_BOLD = 0.53, 1.0, 1.06


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimated width in pixels of a text in Source Sans and a Japanese fallback."""
    letters = sum(IDEOGRAPH if east_asian_width(letter) in "WF" else LATIN for letter in text)
    return size * letters * (WIDER_BOLD if bold else 1)
