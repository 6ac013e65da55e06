"""What of a note leads to the chart. Figures of 2025-10-31 from ../shared/recorded/README.md and design.md."""

from datetime import UTC, date, datetime

import pytest

from lib.commentary.chart_places import chart_places
from lib.commentary.facts.frozen import frozen, published
from lib.commentary.facts.render import Rendered, render
from lib.locales.catalogue import words_for
from lib.services.checking import facts_from
from tests.unit.commentary.drafts import facts_of

OCTOBER, APRIL = date(2025, 10, 31), date(2025, 4, 11)


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    return facts_from(_recorded_frames, OCTOBER)


def led(text, facts):
    return [
        (text[one.start : one.end], str(one.week), one.figure) for one in chart_places(Rendered(text, (), ()), facts)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ratio is 24.66 %, 0.67 pt above the 26-week average of 23.98 %.",
            [("24.66 %", "2025-10-31", True), ("0.67 pt", "2025-10-31", True), ("23.98 %", "2025-10-31", True)],
        ),
        (
            "比率は9月26日（24.52%）以来の低さ。",
            [("9月26日", "2025-09-26", False), ("24.52%", "2025-09-26", True)],
        ),
        ("On April 11, 2025 tariffs shook the market.", [("April 11, 2025", "2025-04-11", False)]),
        ("2025-10-31(金)の週", [("2025-10-31(金)", "2025-10-31", False)]),
        ("1686.56/6840.20=24.66%", [("24.66", "2025-10-31", True)]),
    ],
)
def test_dates_of_known_weeks_and_right_figures_of_the_ratio_lead_to_their_week(facts, text, expected):
    assert led(text, facts) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ratio is 24.76 %.",  # wrong
        "If the ratio falls to 24.66 % next week, it turns.",  # not said of any week
        "The Dow closed at 47,562.87.",  # no figure of the ratio
        "The Fed met on 2025-10-29.",  # no week ends on that day
        "2025-10-31 (Thu)",  # which day is meant?
        "In 1987, on October 19, 1987, it fell 20.47 %.",  # no such week in the data
        "A note without figures. 2025年10月。",
        "",
    ],
)
def test_what_is_wrong_unchecked_or_unknown_leads_nowhere(facts, text):
    assert led(text, facts) == []


@pytest.fixture(scope="module")
def sheets(_recorded_frames):
    return {week: facts_of(_recorded_frames, week).summary for week in (OCTOBER, APRIL)}


def test_frozen_figures_lead_to_their_week_whatever_the_data_say_today(sheets, facts):
    text = "比率{ratio}、{deviation@2025-04-11}、{RUO.close}、{weeks}、{deviation}。"
    rendered = render(text, OCTOBER, sheets, words_for("ja"))
    kept = frozen(rendered, OCTOBER, "ja", datetime(2025, 11, 1, tzinfo=UTC))
    kept["values"]["ratio"]["text"] = "24.44%"  # as known then
    note = published(text, kept)
    told = [(note.text[one.start : one.end], str(one.week), one.figure) for one in chart_places(note, facts)]
    assert told == [
        ("24.44%", "2025-10-31", True),
        ("−1.97ポイント", "2025-04-11", True),
        ("＋0.67ポイント", "2025-10-31", True),
    ]
