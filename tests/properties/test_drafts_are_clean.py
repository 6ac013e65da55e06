"""The check of notes finds nothing wrong in the draft of any recorded week, in either language."""

import pytest

from lib.commentary.check import Verdict, check_text
from lib.commentary.draft.text import draft_markdown
from lib.locales.catalogue import words_for
from lib.services.checking import facts_from
from tests.unit.commentary.drafts import facts_of

OBJECTIONS = {Verdict.WRONG, Verdict.CONTRADICTS, Verdict.ROUNDING}


@pytest.mark.timeout(300)  # 347 drafts, written and read
@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_draft_is_objected_to(recorded_frames, language):
    words, objections, right = words_for(language), [], 0
    for session in recorded_frames["^RUO"].index:
        week = session.date()
        text = draft_markdown(facts_of(recorded_frames, week), words)
        findings = check_text(text, facts_from(recorded_frames, week))
        objections += [(week, one) for one in findings if one.verdict in OBJECTIONS]
        right += sum(one.verdict is Verdict.RIGHT for one in findings)
    assert objections == []
    assert right > 5000  # the drafts are read, not passed over
