"""The fonts of pictures: a picture is drawn with what the server has, not with what its reader has."""

from functools import cache
from pathlib import Path

FAMILIES = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Yu Gothic UI",
    "Yu Gothic",
    "Meiryo",
    "IPAexGothic",
    "Liberation Sans",
    "DejaVu Sans",
)
"""Japanese ones first: their Latin letters are good, and one family for both keeps weights even."""

LATIN = "Source Sans Pro"
"""The pages' own letters; they lie beside the reports that are typeset with them."""
FOLDER = Path(__file__).parent / "weekly" / "fonts"

STACK = ", ".join((*FAMILIES, "sans-serif"))
DRAWN = {"ja": ("関", "税"), "en": ("a", "b")}
_PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    f'<text x="0" y="16" font-size="16" font-family="{STACK}">%s</text></svg>'
)


def drawable_language(wanted: str) -> str:
    """The wanted language, or English where no font has its letters."""
    return wanted if has_letters(wanted) else "en"


@cache
def has_letters(language: str) -> bool:
    """Whether letters of a language are drawn as themselves.

    Asked of the program that draws, since fonts are found differently on every
    system: two letters that look the same are both the box, or both nothing.
    """
    import vl_convert  # noqa: PLC0415  84 MB that no page needs to start

    one, another = (vl_convert.svg_to_png(_PROBE % letter) for letter in DRAWN[language])
    return one != another
