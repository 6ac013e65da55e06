import numpy as np

from lib.analytics.percentile_so_far import percentile_so_far


def test_a_percentile_is_the_share_of_known_weeks_so_far_at_or_below():
    values = np.round(np.random.default_rng(4).normal(size=120), 1)  # rounded, so that there are ties
    values[[3, 70]] = np.nan
    for week, found in enumerate(percentile_so_far(values)):
        known = [value for value in values[: week + 1].tolist() if value == value]  # noqa: PLR0124  NaN is not itself
        if len(known) < 52 or np.isnan(values[week]):
            assert np.isnan(found)
        else:
            assert found == 100 * sum(value <= values[week] for value in known) / len(known)
