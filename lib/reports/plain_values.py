"""Values as JSON and CSV can carry them: unknown is ``None``, never NaN."""

import math
from datetime import UTC, date, datetime

Cell = str | int | float | date | datetime | None
Plain = str | int | float | None


def plain(value: Cell) -> Plain:
    """Value without types of our own: ISO dates, instants in UTC, unknown as ``None``.

    Floats keep every digit, so that two files of the same view hold the same numbers.
    """
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, bool | int):
        return value
    return float(value) if math.isfinite(value) else None
