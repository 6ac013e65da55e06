"""The drafts of four weeks, to the letter: see drafts/README.md for the origin of every figure."""

from datetime import date
from pathlib import Path

import pytest

from lib.commentary.draft.text import draft_markdown
from lib.locales.catalogue import words_for
from tests.unit.commentary.drafts import facts_of

ANSWERS = sorted((Path(__file__).parent / "drafts").glob("2*.md"))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.stem)
def test_the_draft_of_the_week_reads_as_written_down(recorded_frames, answer):
    week, language = answer.stem.split(".")
    text = draft_markdown(facts_of(recorded_frames, date.fromisoformat(week)), words_for(language))
    assert text.replace("\u00a0", " ") == answer.read_text("utf-8")


def test_the_four_named_weeks_are_written_down_in_both_languages():
    assert len(ANSWERS) == 8  # issue 5, "Show"
