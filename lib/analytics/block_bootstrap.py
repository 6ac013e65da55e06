"""How far a median could lie elsewhere, had the same stretches of weeks come in another order.

Circular block bootstrap (Politis and Romano 1992): a history as long as the
real one is put together from blocks of consecutive weeks, each beginning at a
random week, the end joined to the beginning. Blocks keep neighbouring weeks
together, so that overlapping outcomes are not mistaken for independent ones.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

SEED = 20251031
HISTORIES = 1000
SHARE = 0.90


@dataclass(frozen=True, slots=True)
class Band:
    """Middle 90 % of what the made-up histories give."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands of the median of the chosen weeks, and of its difference from that of all weeks."""

    median: Band
    difference: Band


def median_bands(outcomes: np.ndarray, chosen: np.ndarray, block: int) -> Bands:
    """Bands of the median outcome; the same every time, since the seed is fixed.

    Parameters
    ----------
    outcomes
        What followed each week, in order of date; NaN where unknown.
    chosen
        Whether each week is one of those asked about; at least one of them has a known outcome.
    block
        Length of a block in weeks.
    """
    counts = appearances(block_starts(len(outcomes), block), len(outcomes), block)
    every = medians(outcomes, counts)
    some = medians(np.where(chosen, outcomes, np.nan), counts)
    return Bands(_band(some), _band(some - every))


def block_starts(weeks: int, block: int) -> np.ndarray:
    """First weeks of the blocks, one column for each history."""
    return np.random.default_rng(SEED).integers(0, weeks, size=(-(-weeks // block), HISTORIES))


def appearances(starts: np.ndarray, weeks: int, block: int) -> np.ndarray:
    """How often each week (row) appears in each history (column); the last block is cut to fit."""
    blocks, histories = starts.shape
    lengths = np.full((blocks, 1), block)
    lengths[-1] = weeks - block * (blocks - 1)
    begun = np.zeros((weeks + block) * histories, dtype=np.int16)
    place = starts * histories + np.arange(histories)
    np.add.at(begun, place.ravel(), np.int16(1))
    np.subtract.at(begun, (place + lengths * histories).ravel(), np.int16(1))
    running = _running_totals(begun.reshape(-1, histories))
    running[:block] += running[weeks:]
    return running[:weeks]


def medians(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Median of the known values in each history; NaN for a history without any."""
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.argsort(values[known], kind="stable")]
    upto = _running_totals(counts[order])
    total = upto[-1]
    ranked, last = values[order], len(order) - 1
    lower = ranked[np.minimum((upto < (total + 1) // 2).sum(axis=0, dtype=np.int16), last)]
    upper = ranked[np.minimum((upto < total // 2 + 1).sum(axis=0, dtype=np.int16), last)]
    return np.where(total > 0, (lower + upper) / 2, np.nan)


def _running_totals(counts: np.ndarray) -> np.ndarray:
    """Sum down the rows, in place: three times as fast as numpy 2.4's ``cumsum`` across rows."""
    for before, now in pairwise(counts):
        np.add(before, now, out=now)
    return counts


def _band(estimates: np.ndarray) -> Band:
    low, high = np.nanquantile(estimates, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return Band(float(low), float(high))
