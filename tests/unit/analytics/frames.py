"""Small closes frames, written as a reader would say them."""

import pandas as pd

WEEK_ENDS = pd.date_range("2024-05-03", periods=32, freq="7D", name="session")  # Fridays; none was a holiday


def closes(values, status="close"):
    """Closes frame from ``{"2025-10-31": 1686.56}``; one status for all, or a list."""
    index = pd.DatetimeIndex(list(values), name="session")
    return pd.DataFrame({"value": [float(value) for value in values.values()], "status": status}, index=index)


def week_frame(ratios, average=None, status="final"):
    """Frame of weeks with known ratios and averages (fractions; None is missing), from 2024-05-03 on."""
    index = WEEK_ENDS[: len(ratios)]
    frame = pd.DataFrame({"ratio": ratios, "status": status}, index=index).astype({"ratio": float})
    frame["average"] = pd.Series(average, index=index, dtype=float)
    frame["deviation_points"] = (frame["ratio"] - frame["average"]) * 100
    frame["relative_deviation"] = frame["ratio"] / frame["average"] - 1
    return frame


def series(values):
    """Weekly values (None is missing) from 2024-05-03 on."""
    return pd.Series(values, index=WEEK_ENDS[: len(values)], dtype=float)
