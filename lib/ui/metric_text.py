"""Where the unit of a figure stands: beside it in English, in the label in Japanese."""

from lib.ui.reader import Reader


def with_unit(reader: Reader, label: str, points: float | None) -> tuple[str, str]:
    """Label and value of a figure in percentage points."""
    formats = reader.words.formats
    if reader.words.language == "ja":
        return f"{label}（pt）", formats.points(points, unit=False)
    return label, formats.points(points)
