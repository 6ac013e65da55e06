"""Against a plain loop over the same blocks, and against the coverage that independent values must give."""

import statistics

import numpy as np
import pytest

from lib.analytics.block_bootstrap import appearances, block_starts, median_bands, medians


def slow_history(starts, weeks, block):
    """Weeks of one made-up history, one after the other."""
    history = [(start + step) % weeks for start in starts for step in range(block)]
    return history[:weeks]


def slow_median(history, values):
    known = [values[week] for week in history if not np.isnan(values[week])]
    return statistics.median(known) if known else float("nan")


@pytest.fixture
def outcomes():
    values = np.random.default_rng(8).normal(size=101)
    values[[20, 21, 60]] = np.nan
    return values


@pytest.mark.parametrize("block", [1, 4, 13, 26])
def test_histories_are_those_of_a_plain_loop(block):
    starts = block_starts(101, block)
    counts = appearances(starts, 101, block)
    for column in range(0, 1000, 50):
        history = slow_history(starts[:, column].tolist(), 101, block)
        assert counts[:, column].tolist() == [history.count(week) for week in range(101)]


@pytest.mark.parametrize("block", [4, 13])
def test_bands_are_those_of_a_plain_loop_with_the_same_blocks(outcomes, block):
    chosen = np.random.default_rng(9).random(101) < 0.1
    only_chosen = np.where(chosen, outcomes, np.nan).tolist()
    some, difference = [], []
    for starts in block_starts(101, block).T.tolist():
        history = slow_history(starts, 101, block)
        some.append(slow_median(history, only_chosen))
        difference.append(some[-1] - slow_median(history, outcomes.tolist()))
    bands = median_bands(outcomes, chosen, block)
    assert (bands.median.low, bands.median.high) == pytest.approx(np.nanpercentile(some, [5, 95]))
    assert (bands.difference.low, bands.difference.high) == pytest.approx(np.nanpercentile(difference, [5, 95]))


def test_a_history_without_any_of_the_chosen_weeks_has_no_median():
    counts = np.array([[0, 1], [2, 1]], dtype=np.int16)
    np.testing.assert_array_equal(medians(np.array([5.0, np.nan]), counts), [np.nan, 5.0])


def test_bands_are_the_same_every_time(outcomes):
    chosen = np.arange(101) % 3 == 0
    assert median_bands(outcomes, chosen, 4) == median_bands(outcomes, chosen, 4)


def test_bands_of_independent_values_hold_the_true_median_nine_times_in_ten():
    # Weeks without memory: true median 0, true difference 0. 300 trials of a 90 % band: 0.90 +- 3 * 0.017.
    draw, hits = np.random.default_rng(11), np.zeros(2)
    for _ in range(300):
        values, chosen = draw.normal(size=240), draw.random(240) < 0.3
        bands = median_bands(values, chosen, 4)
        hits += [bands.median.low <= 0 <= bands.median.high, bands.difference.low <= 0 <= bands.difference.high]
    assert (np.abs(hits / 300 - 0.90) < 0.055).all()


def test_bands_of_overlapping_outcomes_are_wider_than_if_each_week_stood_alone():
    draw, chosen = np.random.default_rng(12), np.arange(400) % 2 == 0
    for _ in range(5):
        walk = draw.normal(size=413).cumsum()
        alone, together = (median_bands(walk[13:] - walk[:-13], chosen, block).median for block in (1, 13))
        assert together.high - together.low > alone.high - alone.low


def test_bands_of_overlapping_outcomes_hold_the_true_median_about_eight_times_in_ten():
    # docs/method.md says so: a 90 % band of overlapping outcomes is too narrow, and the page tells it.
    draw, hits = np.random.default_rng(13), 0
    for _ in range(200):
        walk = draw.normal(size=360).cumsum()
        band = median_bands(walk[13:] - walk[:-13], draw.random(347) < 0.3, 13).median
        hits += band.low <= 0 <= band.high
    assert 0.70 < hits / 200 < 0.90
