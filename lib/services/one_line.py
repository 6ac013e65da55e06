"""Text that must stand on one line."""

import unicodedata

from lib.domain.errors import InvalidInput


def one_line(text: str, parameter: str, longest: int) -> str:
    """Text on one line, without characters that cannot be seen.

    Raises
    ------
    InvalidInput
        If nothing is left, or more than ``longest`` characters.
    """
    words = " ".join(text.split())
    visible = "".join(sign for sign in words if unicodedata.category(sign) not in {"Cc", "Cf", "Co", "Cs"})
    line = " ".join(visible.split())
    if not line:
        raise InvalidInput(parameter, "empty")
    if len(line) > longest:
        raise InvalidInput(parameter, "too_long", value=len(line), highest=longest)
    return line
