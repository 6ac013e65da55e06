"""The archive's list: every note with the figures and the regime of its week."""

from datetime import date

import pytest

from lib.domain.notes import NoteAddress
from tests.pages.desk import publish
from tests.pages.page_text import said


@pytest.mark.parametrize(
    ("language", "october", "april"),
    [
        ("en", "24.66 % · +0.67 pt · Above average", "22.84 % · −1.97 pt · Below average Under 23 % – Tariff shock"),
        ("ja", "24.66% · +0.67pt · 平均超え", "22.84% · −1.97pt · 平均割れ 23%割れ – 関税ショック"),
    ],
)
def test_each_note_stands_with_its_weeks_figures_and_regimes(install, language, october, april):
    # ../shared/product.md, decisions 3 and 6: +0.67 pt on 2025-10-31; 22.84 % on 2025-04-11, one week under 23 %.
    installation = install()
    for week in (date(2025, 10, 31), date(2025, 4, 11)):
        publish(installation, "Title", "Text.", address=NoteAddress(week, language))
    for shown in ("2025-10-31", "2025-04-11"):  # a week after the one shown has its figures too
        told = said(installation.read("notes", week=shown, lang=language).markdown)
        assert october in told
        assert april in told


def test_a_week_whose_ratio_is_unknown_has_no_figures(install):
    installation = install()
    publish(installation, "Before the data", "Text.", address=NoteAddress(date(2019, 5, 24), "en"))
    publish(installation, "Before the average", "Text.", address=NoteAddress(date(2019, 6, 7), "en"))
    reader = installation.read("notes", week="2025-10-31")
    assert "archive_2019-05-24_en" in [button.key for button in reader.button]
    figures = [line for line in said(reader.markdown) if " · " in line or line.endswith(" %")]
    assert len(figures) == 1
    assert "pt" not in figures[0]


@pytest.mark.parametrize("asked", [{"author": "9" * 20}, {"month": f"{'9' * 20}-1"}, {"month": "x-y"}])
def test_a_filter_nobody_could_have_chosen_breaks_nothing(install, asked):
    reader = install().read("notes", week="2025-10-31", **asked)
    assert said(reader.error) == []
    assert any(line.startswith("Notes found:") for line in said(reader.caption))
