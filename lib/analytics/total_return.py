"""Total return: what a share becomes whose dividends buy further shares.

T(t) = C(t) × product over the dividends since the start of (1 + D ÷ C(ex-date)):
each dividend is reinvested at the close of its ex-date. The index begins at the
close of its first day, so that later dividends never change an earlier value;
Yahoo's adjusted closes end at the last close instead and change with every dividend.
"""

import numpy as np
import pandas as pd


def total_return(closes: pd.DataFrame, dividends: pd.Series, start: pd.Timestamp) -> pd.DataFrame:
    """Closes frame whose values include dividends from a day on.

    Parameters
    ----------
    closes
        A closes frame, ascending.
    dividends
        Amount by ex-date, ascending.
    start
        Last day on which both bases are equal; dividends after it count.

    Returns
    -------
    pandas.DataFrame
        Same rows and columns. A dividend whose ex-date has no close is
        reinvested at the next close there is; one after the last close not at all.
    """
    counted = dividends[(dividends.index > start) & (dividends.index <= closes.index[-1])]
    value = closes["value"].to_numpy(dtype=float)
    places = closes.index.searchsorted(counted.index)
    growth = np.ones(len(value))
    np.multiply.at(growth, places, 1 + counted.to_numpy(dtype=float) / value[places])
    return closes.assign(value=value * growth.cumprod())
