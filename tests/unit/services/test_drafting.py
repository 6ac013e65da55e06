"""Drafts read through the services; figures of 2025-10-31 from ../shared/recorded/README.md."""

from datetime import date, timedelta

import pytest

from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress
from lib.services.drafting import draft_note, last_whole_week_end, read_draft_facts
from tests.unit.services.conftest import AFTER_RECORDED

OCTOBER = date(2025, 10, 31)


def test_the_draft_has_the_published_figures(recorded):
    content = draft_note(recorded, NoteAddress(OCTOBER, "ja"), AFTER_RECORDED)
    text = content.text
    assert content.title == "小型グロースは小幅反落も優位を維持"  # design.md, section 7
    for figure in ("1,686.56", "−0.37%", "＋0.75%", "＋0.71%", "小幅反落", "1686.56/6840.20=24.66%", "0.67ポイント"):
        assert figure in text


def test_links_are_of_the_pages_in_this_installation(recorded):
    assert "relative_strength" in read_draft_facts(recorded, OCTOBER, AFTER_RECORDED).pages


def test_the_last_whole_week_is_the_last_recorded_one(recorded):
    assert last_whole_week_end(recorded, AFTER_RECORDED) == date(2026, 1, 16)


def test_before_a_ratio_the_last_completed_week_stands_in(recorded, monkeypatch):
    class Nothing:
        latest = None

    monkeypatch.setattr("lib.services.drafting.read_last_whole_week", lambda *_: Nothing())
    assert last_whole_week_end(recorded, AFTER_RECORDED) == date(2026, 1, 16)


@pytest.mark.parametrize(
    ("week", "reason"),
    [
        (date(2025, 4, 18), "no_such_week"),  # Good Friday; the week ended on Thursday
        (date(2025, 10, 30), "no_such_week"),
        (date(2026, 2, 6), "future"),
        (date(2018, 4, 20), "before_data"),
    ],
)
def test_a_day_that_ends_no_week_of_the_data_is_refused(recorded, week, reason):
    with pytest.raises(InvalidInput) as refused:
        read_draft_facts(recorded, week, AFTER_RECORDED)
    assert (refused.value.parameter, refused.value.reason) == ("week", reason)


def test_another_parameter_keeps_its_name(recorded):
    with pytest.raises(InvalidInput) as refused:
        read_draft_facts(recorded, OCTOBER, AFTER_RECORDED, date(2020, 1, 1))
    assert refused.value.parameter == "known_on"


def test_the_draft_of_a_week_the_data_do_not_reach_says_so(recorded):
    later = AFTER_RECORDED.replace(month=2)
    content = draft_note(recorded, NoteAddress(date(2026, 1, 30), "en"), later)
    assert "There are no closes for 2026-01-30 (Fri) yet." in content.text


def test_without_the_dow_the_comparison_is_with_the_benchmark_alone(recorded):
    recorded.store.universe.remove("^DJI")
    text = draft_note(recorded, NoteAddress(OCTOBER, "en"), AFTER_RECORDED).text
    assert "Dow" not in text
    assert "did a little worse than the S&P 500." in text


def test_a_draft_as_known_then_knows_nothing_of_a_later_correction(recorded):
    later = AFTER_RECORDED + timedelta(days=3)
    recorded.store.prices.append([Close("^RUO", OCTOBER, 1685.00, CloseStatus.CLOSE, Source.FILE, later)])
    closes = [
        read_draft_facts(recorded, OCTOBER, later, known_on).summary.strength.latest.numerator_close
        for known_on in (None, AFTER_RECORDED.date())
    ]
    assert closes == [1685.00, 1686.56]
    assert last_whole_week_end(recorded, later, AFTER_RECORDED.date()) == date(2026, 1, 16)
