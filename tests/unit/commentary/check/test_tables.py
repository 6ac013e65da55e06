"""Tables and headings: rows name the index, columns the kind, headings the date."""

from datetime import date

import pytest

from lib.commentary.check import check_text
from lib.services.checking import facts_from

# recorded/weekly_closes.csv: RUO 1289.51 and 1336.21, S&P 500 5525.21 and 5686.67 on 2025-04-25 and 2025-05-02
BY_INDEX = """| 指数 | 終値 | 前週末比 | 騰落率 |
|---|---:|---:|---:|
| ラッセル2000グロース | 1,336.21 | +46.70 | {ruo}% |
| 日経平均 | 36,830.69 | +1,124.95 | +3.15% |
| S&P500 | {spx} | +161.46 | +2.92% |
"""
BY_DAY = """| | 25 Apr | 2 May | chg |
|---|---|---|---|
| R2000G | 1,289.51 | 1,336.21 | +3.62 % |
| ratio | 23.34 % | {ratio} % | +0.16 pt |
"""
TURNED = """| | RUO | S&P 500 | ratio |
|---|---|---|---|
| close | 1,336.21 | 5,686.67 | 23.50 % |
| week | +3.62 % | {spx} % | +0.16 pt |
| YTD | −8.1 % | −3.3 % | |
"""


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    return facts_from(_recorded_frames, date(2025, 5, 2))


def judged(text, facts):
    return [
        (one.text, one.subject, one.expected, one.cause) for one in check_text(text, facts) if one.verdict == "wrong"
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (BY_INDEX.format(ruo="+3.62", spx="5,686.67"), []),
        (BY_INDEX.format(ruo="+3.26", spx="5,686.67"), [("+3.26%", "^RUO", "+3.62%", "transposed")]),
        (BY_INDEX.format(ruo="+3.62", spx="5,525.21"), [("5,525.21", "^GSPC", "5,686.67", "last_week")]),
        (BY_INDEX.format(ruo="3.62", spx="5,686.67"), []),
        (BY_DAY.format(ratio="23.50"), []),
        (BY_DAY.format(ratio="25.30"), [("25.30 %", "^RUO/^GSPC", "23.50 %", "transposed")]),
        (TURNED.format(spx="+2.92"), []),
        (TURNED.format(spx="+3.62"), [("+3.62 %", "^GSPC", "+2.92 %", "swapped")]),
    ],
)
def test_the_row_names_the_index_and_the_column_the_kind(facts, text, wrong):
    assert judged(text, facts) == wrong


def test_other_markets_and_unknown_columns_are_left_alone(facts):
    text = "| | RUO | Nikkei |\n|---|---|---|\n| weight | 31.20 | 44.10 |\n| close | 1,336.21 | 36,830.69 |\n"
    assert {(one.text, one.verdict.value) for one in check_text(text, facts)} == {
        ("31.20", "unchecked"), ("44.10", "unchecked"), ("1,336.21", "right"), ("36,830.69", "unchecked"),
    }  # fmt: skip


def test_places_in_a_table_are_those_of_the_whole_text(facts):
    text = "今週の表。\n\n" + BY_INDEX.format(ruo="+3.26", spx="5,686.67") + "\nダウは3.00%上昇した。"
    found = check_text(text, facts)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.text for one in found if one.kind == "change"][-1] == "3.00%"


@pytest.mark.parametrize(
    ("heading", "cause"), [("25 April 2025", "date_of_last_week"), ("4 April 2025", "wrong_date"), ("2 May 2025", None)]
)
def test_the_date_of_a_heading_belongs_to_the_closes_under_it(facts, heading, cause):
    text = f"## Week to {heading}\nRUO 1,336.21, S&P 500 5,686.67\n"
    found = [(one.text, one.expected, one.cause) for one in check_text(text, facts) if one.verdict == "wrong"]
    assert found == ([] if cause is None else [(heading, "2 May 2025", cause)])


def test_a_heading_over_figures_with_dates_of_their_own_is_no_mistake(facts):
    text = "## Week to 25 April 2025\nOn 2 May RUO closed at 1,336.21 and the S&P 500 at 5,686.67.\n"
    assert judged(text, facts) == []
