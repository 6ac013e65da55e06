import time

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lib.services.text_difference import Change, Row, Segment, against_common, difference, side_by_side


def shown(before, after):
    """A difference as an editor would mark it up by hand."""
    marks = {Change.EQUAL: "{}", Change.DELETE: "[-{}-]", Change.INSERT: "[+{}+]"}
    return "".join(marks[segment.change].format(segment.text) for segment in difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("同じ", "同じ", "同じ"),
        ("", "", ""),
        ("", "新しい。", "[+新しい。+]"),
        ("比率は24.66%。", "比率は24.98%。", "比率は[-24.66%-][+24.98%+]。"),
        ("平均を上回った。", "平均を下回った。", "平均を[-上-][+下+]回った。"),
        ("小型成長株は3週続伸した。", "小型成長株は大幅に反落した。", "小型成長株は[-3週続伸-][+大幅に反落+]した。"),
        (
            "It rose to 24.66 % today.",
            "It fell to 24.98 % on Friday.",
            "It [-rose-][+fell+] to [-24.66-][+24.98+] % [-today-][+on Friday+].",
        ),
        ("S&P 500は6,840.20", "S&P 500は6,846.61", "S&P 500は[-6,840.20-][+6,846.61+]"),
        ("一。\n二。", "一。\n三。\n二。", "一。\n[+三。\n+]二。"),
        ("２％だった", "２％だった。👍", "２％だった[+。👍+]"),
    ],
)
def test_changes_read_like_an_edit(before, after, marked):
    assert shown(before, after) == marked


texts = st.text(st.one_of(st.sampled_from("関税中国 \n。、24.6%abc"), st.characters()), max_size=60)


@given(texts, texts)
def test_segments_spell_both_texts(before, after):
    segments = difference(before, after)
    assert "".join(one.text for one in segments if one.change is not Change.INSERT) == before
    assert "".join(one.text for one in segments if one.change is not Change.DELETE) == after
    assert all(one.text for one in segments)


@given(texts, texts)
def test_side_by_side_both_columns_are_whole(before, after):
    rows = side_by_side(difference(before, after))
    assert "".join(one.text for row in rows for one in row.before) == before
    assert "".join(one.text for row in rows for one in row.after) == after
    assert before != after or not any(row.changed for row in rows)


def test_lines_that_belong_together_stand_side_by_side():
    first, second, third = side_by_side(difference("一。\n二\n四。\n", "一。\n三\n四。\n"))
    assert first == Row(before=(Segment(Change.EQUAL, "一。\n"),), after=(Segment(Change.EQUAL, "一。\n"),))
    assert second.before == (Segment(Change.DELETE, "二"), Segment(Change.EQUAL, "\n"))
    assert second.after == (Segment(Change.INSERT, "三"), Segment(Change.EQUAL, "\n"))
    assert not third.changed


def test_two_long_texts_without_likeness_are_compared_in_time():
    """Bound: one second of comparing, and a little for the rest."""
    before, after = ("".join(chr(0x4E00 + (step * n) % 997) for n in range(50_000)) for step in (7, 331))
    started = time.perf_counter()
    assert difference(before, after)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("ancestor", [None, ""])
def test_without_a_common_text_each_side_marks_what_the_other_lacks(ancestor):
    mine, theirs = against_common(ancestor, "関税は大きい。", "関税は小さい。")
    assert mine == (
        Segment(Change.EQUAL, "関税は"),
        Segment(Change.INSERT, "大き"),
        Segment(Change.EQUAL, "い。"),
    )
    assert theirs == (
        Segment(Change.EQUAL, "関税は"),
        Segment(Change.INSERT, "小さ"),
        Segment(Change.EQUAL, "い。"),
    )


def test_with_a_common_text_each_side_marks_what_it_changed():
    sides = against_common("一。二。", "一。三。", "四。二。")
    assert sides == (difference("一。二。", "一。三。"), difference("一。二。", "四。二。"))
