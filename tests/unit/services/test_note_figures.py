"""Facts of an earlier week, cut from those of the last, are those the check would have made itself."""

from datetime import date

import pytest

from lib.analytics.week_ledger import week_ledger
from lib.services.checking import facts_from
from lib.services.note_figures import NoteFigures, facts_until, read_note_figures


@pytest.mark.parametrize("week", [date(2019, 6, 28), date(2020, 4, 3), date(2025, 4, 17), date(2025, 10, 31)])
def test_facts_cut_from_later_ones_are_the_same(recorded_frames, week):
    cut, made = facts_until(facts_from(recorded_frames, date(2026, 1, 16)), week), facts_from(recorded_frames, week)
    assert (cut.week, cut.weeks, cut.closes, cut.ratios) == (made.week, made.weeks, made.closes, made.ratios)
    assert cut.averages == pytest.approx(made.averages)
    doubtful = ({symbol: days for symbol, days in facts.doubtful.items() if days} for facts in (cut, made))
    assert next(doubtful) == next(doubtful)


def test_before_the_first_completed_week_there_is_nothing_to_compare(recorded):
    nothing = week_ledger({}, date(2025, 10, 30), {})
    assert read_note_figures(recorded, {}, nothing) == NoteFigures((), ())
