"""The week shown beside another one."""

from datetime import date

import pytest

from lib.ui.strength.tabs import CONTENTS
from tests.pages.page_text import said, table

TAB = list(CONTENTS).index("tab.two_weeks")


def opened(install, **address):
    return install().read("relative_strength", **address)


def test_a_link_that_compares_two_weeks_opens_where_they_stand_side_by_side(install):
    reader = opened(install, compare="2025-04-11")
    rows = table(reader, "difference").set_index("figure")
    assert rows.loc["Ratio"].tolist() == ["22.84 %", "24.66 %", "+1.81 pt"]
    assert rows.loc["Deviation"].tolist() == ["−1.97 pt", "+0.67 pt", "+2.65 pt"]
    assert rows.loc["S&P 500"].tolist() == ["5,363.36", "6,840.20", "▲ +27.54 %"]
    assert rows.loc["Side of the average"].tolist() == ["below, 17 weeks", "above, 12 weeks", ""]
    assert any(
        text.startswith("From 2025-04-11 to 2025-10-31 the ratio rose 1.81 pt") for text in said(reader.markdown)
    )
    assert any("closes as known now" in text for text in said(reader.caption))


def test_a_later_week_stands_at_the_right(install):
    reader = opened(install, week="2025-04-11", compare="2025-10-31", lang="ja")
    assert table(reader, "difference").set_index("figure").loc["比率"].tolist() == ["22.84%", "24.66%", "+1.81pt"]


def test_a_week_is_chosen_from_the_list_and_written_in_the_address(install):
    reader = install().read("relative_strength", tab=TAB)
    assert any(text.startswith("Choose a week, or click one in the chart") for text in said(reader.caption))
    box = next(one for one in reader.selectbox if one.label == "Compare 2025-10-31 (Fri) with")
    box.select("2025-04-11").run()
    assert reader.query_params["compare"] == "2025-04-11"
    assert len(table(reader, "difference")) == 13


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2025-10-31", "Week to compare: 2025-10-31 is the week shown itself."),
        ("2001-01-05", "Week to compare: 2001-01-05 is before the first week of the data (2019-05-31)."),
        ("2025-04-09", "Week to compare: no completed week ends on 2025-04-09."),
        ("2999-01-01", "Week to compare: 2999-01-01 is in the future."),
    ],
)
def test_a_week_that_cannot_be_compared_is_named(install, day, sentence):
    reader = opened(install, compare=day)
    assert sentence in [text.strip() for text in said(reader.caption)]
    assert "difference" not in [column for frame in reader.dataframe for column in frame.value.columns]


def test_a_frozen_view_says_so(install):
    installation = install()
    known = installation.now.date().isoformat()
    reader = installation.read("relative_strength", compare="2025-04-11", known_on=known)
    assert any(f"closes as known on {known}" in text for text in said(reader.caption))


def test_a_week_that_lacks_a_close_says_so(install):
    installation = install("yahoo")
    installation.read("relative_strength")
    days = (date(2025, 10, 17), date(2025, 10, 24), date(2025, 10, 31))
    installation.learn("^RUO", {days[0]: 1650.0, days[2]: 1686.56})
    installation.learn("^GSPC", dict.fromkeys(days, 6840.20))
    reader = installation.read("relative_strength", compare="2025-10-24")
    told = "Week to compare: 2025-10-24 has no ratio, since a close is missing."
    assert told in [text.strip() for text in said(reader.caption)]
