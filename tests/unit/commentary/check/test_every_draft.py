"""Every week's draft, in both languages, checks clean: the two were written by different people."""

from datetime import UTC, date, datetime

import pytest

from lib.commentary.check import check_text
from lib.commentary.draft.text import draft_markdown
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.checking import facts_of_week
from lib.services.desk import open_desk
from lib.services.drafting import read_draft_facts
from lib.services.weeks import list_weeks
from lib.settings import read_settings

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("check")
    opened = open_desk(read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "recorded"}), NOW)
    yield opened
    opened.store.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_drafts_have_no_mistakes(desk, language):
    weeks = list_weeks(desk, Selection(), NOW)[:-1]
    assert len(weeks) > 340
    alarms = []
    for week in weeks[:3] + weeks[3::29]:
        text = draft_markdown(read_draft_facts(desk, week, NOW), words_for(language))
        marks = check_text(text, facts_of_week(desk, week, NOW))
        alarms += [(week, one.text, one.cause) for one in marks if one.verdict in {"wrong", "contradicts"}]
        assert marks
    assert alarms == []


def test_the_headline_week_is_read_whole(desk):
    week = date(2025, 10, 31)
    marks = check_text(
        draft_markdown(read_draft_facts(desk, week, NOW), words_for("ja")), facts_of_week(desk, week, NOW)
    )
    right = {one.text for one in marks if one.verdict == "right"}
    # recorded/README.md and product.md: the published figures of that week
    assert {"1,686.56", "−0.37%", "47,562.87", "＋0.75%", "6,840.20", "＋0.71%", "24.66", "0.67ポイント"} <= right
