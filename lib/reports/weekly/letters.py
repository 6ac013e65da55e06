"""Text in letters the document has; what no font can draw is marked, never shown as a box."""

import re
from collections.abc import Mapping, Sequence

EVERYWHERE = r"\u0000-\u058f\u1e00-\u2bff\ufb00-\ufb06\ufffd"
"""Latin, Greek and Cyrillic, signs, arrows and rules: in our own fonts or those of Typst."""
JAPANESE = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003134f"
SELECTORS = re.compile(r"[\ufe00-\ufe0f]")
UNKNOWN = {japanese: re.compile(rf"[^{EVERYWHERE}{JAPANESE if japanese else ''}]+") for japanese in (True, False)}
LEFT_OUT = "[…]"


def in_known_letters(value: object, *, japanese: bool) -> object:
    """The same texts, lists and tables, every run of letters without a font replaced by ``LEFT_OUT``.

    Parameters
    ----------
    japanese
        Whether there is a Japanese font.
    """
    if isinstance(value, str):
        return UNKNOWN[japanese].sub(LEFT_OUT, SELECTORS.sub("", value))
    if isinstance(value, Mapping):
        return {key: in_known_letters(part, japanese=japanese) for key, part in value.items()}
    if isinstance(value, Sequence):
        return [in_known_letters(part, japanese=japanese) for part in value]
    return value
