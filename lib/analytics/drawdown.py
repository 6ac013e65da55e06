"""How far a value lies under its highest so far."""

import pandas as pd


def drawdown(values: pd.Series) -> pd.Series:
    """Value ÷ running maximum - 1, a fraction ≤ 0; NaN where the value is unknown."""
    return values / values.cummax() - 1
