"""Places, widths, silence and speed."""

import time
from datetime import date

import pytest

from lib.commentary.check import check_text
from lib.services.checking import facts_from

PARAGRAPH = (
    "ラッセル2000グロース、10月31日は1686.56、前週末比6.25ポイント（0.37%）小幅反落。The Dow rose 0.75% this week. "
)


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    return facts_from(_recorded_frames, date(2025, 10, 31))


def test_the_right_value_has_the_widths_of_the_text(facts):
    (wrong,) = [one for one in check_text("**Ｓ＆Ｐ５００は＋０．７５％**", facts) if one.verdict == "wrong"]
    assert (wrong.text, wrong.expected, wrong.cause) == ("＋０．７５％", "＋０．７１％", "swapped")


def test_half_width_kana_and_markdown_keep_their_places(facts):
    text = "- **ﾀﾞｳ**は[0.71%](https://example.org/0.99%25)上昇"
    wrong = next(one for one in check_text(text, facts) if one.verdict == "wrong")
    assert (text[wrong.start : wrong.end], wrong.subject) == ("0.71%", "^DJI")


@pytest.mark.parametrize(
    "text",
    [
        "第一次世界大戦中の1915年、ダウは82%上昇した。",
        "比率は32〜38%のレンジ。",
        "日経平均は6.31%高、FTSE100は0.74%高、金は4,013.45ドル。",
        "| S&P500 | 1234.56 | 9.99% |",
        "来週S&P500が7,012.34を超えれば比率は24.01%まで下がる可能性がある。",
        "",
        "今週は静かだった。",
    ],
)
def test_what_cannot_be_checked_is_not_judged(facts, text):
    assert {one.verdict for one in check_text(text, facts)} <= {"unchecked"}


def test_a_week_with_an_estimated_close_is_not_judged(_recorded_frames):  # noqa: PT019
    # recorded/README.md: RUO of 2024-09-13 is estimated
    marks = check_text("ラッセル2000グロースは前週末比9.99%上昇した。", facts_from(_recorded_frames, date(2024, 9, 13)))
    assert [(one.verdict, one.cause) for one in marks] == [("unchecked", "estimated")]


def test_an_older_figure_is_compared_with_its_own_date(facts):
    marks = check_text("2025年4月11日の比率は22.84%、10月17日の比率は25.84%だった。", facts)
    assert [(one.text, one.verdict, one.expected) for one in marks if one.kind == "ratio"] == [
        ("22.84%", "right", "22.84%"),
        ("25.84%", "wrong", "24.84%"),
    ]


@pytest.mark.parametrize("text", [PARAGRAPH * 900, "1," * 50_000, "(" * 50_000, " " * 100_000, "ダウは0.75%、" * 9_000])
def test_100_kb_are_read_in_seconds_even_on_a_busy_machine(facts, text):
    start = time.process_time()
    check_text(text[:100_000], facts)
    assert time.process_time() - start < 5
