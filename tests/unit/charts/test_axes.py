from datetime import date

import numpy as np
import pandas as pd
import pytest

from lib.charts.axis_steps import log_ticks, places, round_step, ticks
from lib.charts.deviation_axis import deviation_axis
from lib.charts.geometry import Geometry
from lib.charts.ratio_axis import ratio_axis
from lib.charts.time_axis import label_expression, time_ticks
from lib.domain.selection import Scale

GEOMETRY = Geometry(460, with_deviation=True)


def frame(ratios, average=None):
    sessions = pd.date_range("2025-01-03", periods=len(ratios), freq="7D", name="session")
    deviations = np.array(ratios, dtype=float) - (average or np.nan)
    return pd.DataFrame(
        {"ratio": ratios, "average": average or np.nan, "deviation_points": deviations * 100},
        index=sessions,
        dtype=float,
    )


def axis(ratios, threshold=0.23, scale=Scale.LINEAR):
    return ratio_axis(frame(ratios), threshold, GEOMETRY, scale)


@pytest.mark.parametrize(("span", "count", "step"), [(12, 6, 2), (4, 6, 1), (0.2, 6, 0.05), (200, 6, 50), (7, 7, 1)])
def test_steps_are_round_and_few_enough(span, count, step):
    assert round_step(span, count) == pytest.approx(step)


def test_ticks_are_multiples_of_the_step_inside_the_ends():
    assert ticks(0.215, 0.275, 0.02) == [0.22, 0.24, 0.26]


def test_a_scale_over_decades_gets_one_two_five():
    assert log_ticks(0.9, 60, 6) == [1, 2, 5, 10, 20, 50]


def test_decimals_are_those_the_step_needs():
    assert [places([22, 24]), places([0.5, 1.0]), places([0.02, 0.04])] == [0, 1, 2]


def test_the_axis_holds_the_data_with_head_room_and_never_starts_at_zero():
    panel = axis([0.2484, 0.3356]).panel
    assert 0.2 < panel.low < 0.2484
    assert panel.high == pytest.approx(0.3456)  # one unit, a whole per cent, above the highest


def test_whole_per_cents_when_the_data_span_two_of_them():
    assert axis([0.2484, 0.2701]).places == 0
    assert axis([0.2484, 0.2650]).places == 1


def test_a_crossed_threshold_gets_one_per_cent_below_it():
    crossed = axis([0.2284, 0.27])
    assert crossed.threshold == 0.23
    assert crossed.panel.low <= 0.22


def test_the_lowest_point_leaves_room_for_its_label():
    crossed = axis([0.2284, 0.27])
    assert crossed.panel.bottom - crossed.panel.pixel(0.2284) >= 35


def test_a_threshold_far_from_the_data_is_left_out():
    assert axis([0.0101, 0.0142]).threshold is None
    assert axis([2.3, 4.4]).threshold is None


@pytest.mark.parametrize("ratios", [[0.005, 0.03], [0.0051, 0.0057], [2.31, 4.4], [30.0, 45.0]])
@pytest.mark.parametrize("scale", list(Scale))
def test_other_pairs_get_a_handful_of_distinct_ticks(ratios, scale):
    chosen = axis(ratios, scale=scale)
    written = [f"{100 * tick:.{chosen.places}f}" for tick in chosen.ticks]
    assert 3 <= len(written) == len(set(written)) <= 10
    assert chosen.panel.low > 0


def test_a_flat_line_still_has_an_axis():
    assert len(axis([0.25, 0.25]).ticks) >= 2


def test_a_value_lies_on_the_pixel_of_its_share():
    panel = axis([0.25, 0.35], scale=Scale.LOG).panel
    middle = (panel.low * panel.high) ** 0.5
    assert panel.pixel(middle) == pytest.approx((panel.top + panel.bottom) / 2, abs=0.01)


def test_the_deviation_axis_marks_zero_and_the_round_ends():
    # design.md picture: deviations from −4.7 to +1.7 are marked +2, 0, −5
    assert deviation_axis(frame([0.203, 0.267], average=0.25), GEOMETRY).ticks == (-5.0, 0.0, 2.0)


def test_a_mark_too_near_to_zero_is_dropped():
    assert deviation_axis(frame([0.15, 0.2505], average=0.25), GEOMETRY).ticks == (-10.0, 0.0)


def sessions(first, last):
    return pd.date_range(first, last, freq="W-FRI")


def first_days(found):
    return [pd.Timestamp(tick, unit="ms").date() for tick in found]


def test_years_of_weeks_are_marked_at_quarters_when_wide_and_at_years_when_narrow():
    weeks = sessions("2022-01-07", "2025-10-31")
    assert first_days(time_ticks(weeks, 16))[:3] == [date(2022, 4, 1), date(2022, 7, 1), date(2022, 10, 1)]
    assert first_days(time_ticks(weeks, 4)) == [date(2023, 1, 1), date(2024, 1, 1), date(2025, 1, 1)]


def test_decades_of_weeks_are_marked_at_every_second_year():
    found = first_days(time_ticks(sessions("2002-10-04", "2025-10-31"), 16))
    assert found[0] == date(2004, 1, 1)
    assert len(found) == 11


def test_a_few_weeks_are_marked_at_their_own_sessions():
    weeks = sessions("2025-08-01", "2025-10-31")
    assert first_days(time_ticks(weeks, 16)) == [session.date() for session in weeks]
    assert len(time_ticks(weeks, 4)) == 4


def test_no_range_has_more_ticks_than_asked_for():
    for years in range(1, 24):
        weeks = sessions(f"{2025 - years}-10-31", "2025-10-31")
        assert 1 <= len(time_ticks(weeks, 4)) <= 4
        assert 4 <= len(time_ticks(weeks, 16)) <= 16


def test_time_labels_follow_the_language():
    assert "'%b'" in label_expression("en", [], [], by_day=False).replace('"', "'")
    assert "'%-m月'" in label_expression("ja", [], [], by_day=False).replace('"', "'")
    assert "'%-m月%-d日'" in label_expression("ja", [], [], by_day=True).replace('"', "'")
