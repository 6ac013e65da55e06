"""Lines of a CSV file."""

import csv
import io

from lib.domain.errors import InvalidInput

# The second is Microsoft's Shift_JIS, which Japanese Excel writes.
ENCODINGS = ("utf-8-sig", "cp932")


def read_text(content: bytes) -> list[list[str]]:
    """Lines of a comma-separated file in UTF-8 or Shift_JIS.

    Raises
    ------
    InvalidInput
        If the bytes are no such text.
    """
    try:
        return list(csv.reader(io.StringIO(_decode(content), newline="")))
    except csv.Error:
        raise InvalidInput("file", "unreadable_file") from None


def _decode(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise InvalidInput("file", "unreadable_file")
