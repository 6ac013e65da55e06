"""The last of some weekly values, where it is known."""

import pandas as pd


def latest_value(values: pd.Series) -> float | None:
    """Last value, ``None`` when it is missing or there is none."""
    return float(values.iloc[-1]) if len(values) and pd.notna(values.iloc[-1]) else None
