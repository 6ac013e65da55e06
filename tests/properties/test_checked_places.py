"""Whatever is typed, every finding points at its own text, in order, with one of the five verdicts."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.commentary.check import check_text
from lib.services.checking import facts_from

WEEK = date(2025, 10, 31)
BY_HAND = Path(__file__).parents[1] / "golden" / "check_by_hand.jsonl"
SENTENCES = [json.loads(line)["text"] for line in BY_HAND.read_text("utf-8").splitlines()]
PIECES = st.sampled_from(
    ["\ufeff", "\r\n", "\n", "|", "（", ")", "１，６８６．５６", "ﾀﾞｳ", "S&amp;P 500", "{ratio}", "か\u3099"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.sampled_from(SENTENCES), st.text(max_size=6)), max_size=8).map("".join)


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    return facts_from(_recorded_frames, WEEK)


@given(text=TEXTS)
@settings(deadline=None)
def test_every_finding_stands_where_it_says(facts, text):
    findings = check_text(text, facts)
    assert [text[one.start : one.end] for one in findings] == [one.text for one in findings]
    assert findings == sorted(findings, key=lambda one: (one.start, one.end))
    assert {one.verdict for one in findings} <= {"right", "rounding", "wrong", "contradicts", "unchecked"}
