"""The case of 2025-10-31 is told in ../shared/recorded/README.md: 6693.5 in place of 6552.51."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analytics.published_values import computed_value, rounded
from lib.analytics.reconciliation import Naming, Verdict, reconcile
from lib.analytics.single_cell import needed_ranges
from tests.unit.analytics.frames import closes
from tests.unit.analytics.ledgers import figure, ledger_of

WRONG = figure("2025-10-31", "deviation", "0.69")


@pytest.fixture(scope="module")
def ledger(_recorded_frames):
    return ledger_of(_recorded_frames)


def best(ledger, *figures):
    return reconcile(ledger, figures)[0].cells[0]


def place_of(ledger, cause):
    return cause.needed.cell[0], str(ledger.sessions[cause.needed.cell[1]])


def test_the_wrong_level_gives_the_published_deviation(ledger):
    cell = ("^GSPC", ledger.places[date(2025, 10, 10)])
    assert rounded(computed_value(ledger.with_close(cell, 6693.5), WRONG), 2) == 0.69
    assert rounded(computed_value(ledger, WRONG), 2) == 0.67


def test_from_the_one_figure_alone_the_close_is_the_likeliest_of_52_and_its_range_holds_the_level(ledger):
    cause = best(ledger, WRONG)
    assert place_of(ledger, cause) == ("^GSPC", "2025-10-10")
    assert cause.needed.low < 6693.5 < cause.needed.high
    assert cause.level is None  # one figure of two decimals cannot tell more than the range


def test_with_the_change_published_a_week_later_the_level_itself_is_found(ledger):
    later = figure("2025-10-17", "change", "-0.44", "^GSPC")  # 6664.01 / 6693.5 - 1
    cause = best(ledger, WRONG, later)
    assert (place_of(ledger, cause), cause.level) == (("^GSPC", "2025-10-10"), 6693.5)
    assert cause.explains == (later,)
    assert cause.share > 0.8


def test_from_a_series_of_published_deviations_alone_the_close_is_found_and_its_level_nearly(ledger):
    """Deviations as they would have been published with 6693.5 in the sheet from 2025-10-17 on."""
    first, wrong = ledger.places[date(2025, 8, 1)], ("^GSPC", ledger.places[date(2025, 10, 10)])
    series = []
    for session in ledger.sessions[first : first + 18]:
        sheet = ledger.with_close(wrong, 6693.5) if session >= date(2025, 10, 17) else ledger
        blank = figure(str(session), "deviation", "0.00")
        series.append(replace(blank, value=rounded(computed_value(sheet, blank), 2)))
    assert WRONG in series
    cause = next(row for row in reconcile(ledger, series) if row.figure == WRONG).cells[0]
    assert place_of(ledger, cause) == ("^GSPC", "2025-10-10")
    assert cause.share > 0.5
    assert cause.needed.low < 6693.5 < cause.needed.high < cause.needed.low + 10


def test_with_the_published_level_the_cause_is_certain(ledger):
    level = figure("2025-10-10", "close", "6693.5", "^GSPC")
    cause = best(ledger, WRONG, level)
    assert (place_of(ledger, cause), cause.level) == (("^GSPC", "2025-10-10"), 6693.5)
    assert cause.share > 0.99


def test_a_figure_that_agrees_clears_the_closes_it_rests_on(ledger):
    right = figure("2025-10-10", "close", "6552.51", "^GSPC")
    before = reconcile(ledger, [WRONG])[0].cells[0].share
    cleared = [c.share for c in reconcile(ledger, [WRONG, right])[0].cells if place_of(ledger, c)[1] == "2025-10-10"]
    assert max(cleared, default=0) < before


def test_an_average_that_agrees_speaks_against_every_close_before_the_week(ledger):
    level, average = figure("2025-10-10", "close", "6693.5", "^GSPC"), figure("2025-10-31", "average", "23.98")
    alone, against = (best(ledger, WRONG, level, *more).share for more in ((), (average,)))
    assert against <= alone


def test_a_value_replaced_by_a_correction_comes_first(recorded_frames):
    corrected = ledger_of(recorded_frames, {("^RUO", date(2025, 6, 13)): (1375.00,)})
    cause = best(corrected, WRONG)
    assert place_of(corrected, cause) == ("^RUO", "2025-06-13")
    assert cause.ways[0].name == "replaced"


def test_another_day_of_the_week_is_a_way(recorded_frames):
    tuesday = closes({"2025-10-07": 6714.59})  # ../shared/prices, GSPC
    daily = pd.concat([recorded_frames["^GSPC"], tuesday]).sort_index()
    cause = best(ledger_of({**recorded_frames, "^GSPC": daily}), WRONG)
    assert ("other_day", 6714.59) in [(way.name, way.value) for way in cause.ways]


@pytest.mark.parametrize(
    "published",
    [
        WRONG,
        figure("2025-10-31", "average", "23.90"),
        figure("2025-10-31", "ratio", "24.60"),
        figure("2025-10-31", "change", "0.37", "^RUO"),
        figure("2025-10-31", "points", "6.25", "^RUO"),
        figure("2025-10-31", "close", "1680.00", "^RUO"),
    ],
)
def test_every_needed_close_put_back_gives_the_published_figure(ledger, published):
    ranges = list(needed_ranges(ledger, published))
    assert len(ranges) == {"deviation": 52, "average": 52, "ratio": 2, "close": 1}.get(published.kind, 2)
    for needed in ranges:
        for share in (0.001, 0.5, 0.999):
            value = needed.low + share * (needed.high - needed.low)
            assert rounded(computed_value(ledger.with_close(needed.cell, value), published), 2) == published.value


def test_a_change_of_minus_a_hundred_per_cent_needs_no_impossible_close(ledger):
    assert [needed.cell[1] for needed in needed_ranges(ledger, figure("2025-10-31", "change", "-100.00", "^RUO"))] == []


@pytest.mark.parametrize(
    ("published", "slips"),
    [
        (figure("2025-10-31", "close", "6791.69", "^GSPC"), ("last_week",)),
        (figure("2025-10-31", "close", "6728.80", "^GSPC"), ("next_week",)),
        (figure("2025-10-31", "change", "0.71", "^DJI"), ("swapped:^GSPC",)),
        (figure("2025-10-31", "change", "0.37", "^RUO"), ("sign",)),
        (figure("2025-10-31", "change", "-6.25", "^RUO"), ("unit",)),
        (figure("2025-10-31", "points", "-0.37", "^RUO"), ("unit",)),
        (figure("2025-10-31", "close", "1686.57", "^RUO"), ("digit",)),
        (figure("2025-10-31", "close", "1866.56", "^RUO"), ("transposed",)),
        (figure("2025-10-31", "close", "1234.56", "^RUO"), ()),
        (figure("2025-10-10", "close", "6693.5", "^GSPC"), ("traded",)),
        (figure("2019-05-31", "close", "951.19", "^RUO"), ("digit",)),
        (figure("2025-10-31", "ratio", "24.92"), ("last_week",)),
    ],
)
def test_a_figure_s_own_slips_are_named(ledger, published, slips):
    (row,) = reconcile(ledger, [published])
    assert (row.verdict, row.slips) == (Verdict.DIFFERS, slips)
    assert row.cells == ()


def test_a_close_of_another_day_is_named(recorded_frames):
    thursday = pd.concat([recorded_frames["^GSPC"], closes({"2025-10-30": 6822.34})]).sort_index()
    (row,) = reconcile(
        ledger_of({**recorded_frames, "^GSPC": thursday}), [figure("2025-10-31", "close", "6822.34", "^GSPC")]
    )
    assert row.slips == ("other_day",)


@pytest.mark.parametrize(
    ("published", "verdict"),
    [
        (figure("2025-10-31", "deviation", "0.67"), Verdict.AGREES),
        (figure("2025-10-31", "deviation", "0.7"), Verdict.AGREES),
        (figure("2025-10-31", "deviation", "0.68"), Verdict.ROUNDING),
        (figure("2025-10-31", "close", "6840.20", "^GSPC"), Verdict.AGREES),
        (figure("2025-10-31", "points", "-6.25", "^RUO"), Verdict.AGREES),
        (figure("2023-06-16", "deviation", "0.50"), Verdict.ESTIMATED),
        (figure("2023-09-15", "close", "1111.11", "^RUO"), Verdict.ESTIMATED),
        (figure("2023-09-15", "change", "9.99", "^RUO"), Verdict.ESTIMATED),
        (figure("2019-05-31", "change", "9.99", "^RUO"), Verdict.UNKNOWN),
        (figure("2019-06-28", "average", "9.99"), Verdict.UNKNOWN),
        (figure("2010-01-08", "ratio", "9.99"), Verdict.UNKNOWN),
        (figure("2025-10-31", "close", "9.99", "^IXIC"), Verdict.UNKNOWN),
    ],
)
def test_verdicts(ledger, published, verdict):
    assert reconcile(ledger, [published])[0].verdict is verdict


def test_the_last_week_of_the_data_has_no_week_after(ledger):
    (row,) = reconcile(ledger, [figure("2026-01-16", "close", "1234.56", "^RUO")])
    assert row.slips == ()


def test_the_first_week_has_no_week_before(ledger):
    (row,) = reconcile(ledger, [figure("2019-05-31", "ratio", "30.00")])
    assert row.cells
    assert {way.name for cause in row.cells for way in cause.ways} <= {"digit", "next_week"}


def test_an_empty_list_has_no_rows(ledger):
    assert reconcile(ledger, []) == ()


def test_a_level_says_how_it_is_known(ledger):
    """In June last week's close, 1,432.87, stays in place for growth; deviations by hand from the sheet so bent."""
    cell = ("^RUO", ledger.places[date(2025, 6, 13)])
    sheet = ledger.with_close(cell, 1432.87)
    blanks = [figure(day, "deviation", "0.00") for day in ("2025-06-13", "2025-06-20", "2025-06-27", "2025-07-03")]
    bent = [replace(one, value=rounded(computed_value(sheet, one), 2)) for one in blanks]
    cause = best(ledger, *bent)
    assert (place_of(ledger, cause), cause.level, cause.naming) == (
        ("^RUO", "2025-06-13"),
        1432.87,
        Naming.KNOWN_CLOSE,
    )
    assert cause.ways[0].name == "last_week"
    assert cause.explains == tuple(bent[1:])


def test_the_ranges_of_several_figures_are_cut_with_each_other(ledger):
    """Each figure alone leaves a wider range than all together, which still hold the level."""
    cell = ("^GSPC", ledger.places[date(2025, 10, 10)])
    sheet = ledger.with_close(cell, 6693.5)
    blanks = [figure(day, "deviation", "0.00") for day in ("2025-10-31", "2025-10-10", "2025-10-17", "2025-10-24")]
    bent = [replace(one, value=rounded(computed_value(sheet, one), 2)) for one in blanks]
    alone = [next(one for one in needed_ranges(ledger, figure) if one.cell == cell) for figure in bent]
    cause = best(ledger, *bent)
    assert cause.needed.cell == cell
    assert cause.needed.low == pytest.approx(max(one.low for one in alone))
    assert cause.needed.high == pytest.approx(min(one.high for one in alone))
    assert cause.needed.low < 6693.5 < cause.needed.high
    assert (cause.naming, best(ledger, WRONG).naming) == (Naming.NEARLY, None)
    told = figure("2025-10-10", "close", "6693.5", "^GSPC")
    assert best(ledger, *bent, told).naming is Naming.PUBLISHED
