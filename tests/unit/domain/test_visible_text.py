import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lib.domain.visible_text import one_line, visible_text


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("一行目\r\n二行目\r三行目\u2028四行目", "一行目\n二行目\n三行目\n四行目"),
        ("a\x00b\x07c\x7fd\x9be", "abcde"),
        ("\ufeff題\u200b名", "題名"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("\u2066left\u2069\u200f\u061c", "left"),
        ("\tcode\n", "\tcode\n"),
        ("👩\u200d💻 と 葛\U000e0100城 ❤\ufe0f", "👩\u200d💻 と 葛\U000e0100城 ❤\ufe0f"),
        ("half\ud800", "half"),
        ("private\ue000use", "privateuse"),
    ],
)
def test_signs_that_cannot_be_seen_are_removed_and_words_stay(typed, seen):
    assert visible_text(typed) == seen


def test_one_line_has_single_blanks():
    assert one_line("　３週\n 続伸\t\r\n") == "３週 続伸"


@given(st.text())
def test_visible_text_has_no_control_characters_and_stays_as_it_is(text):
    seen = visible_text(text)
    assert visible_text(seen) == seen
    assert {sign for sign in seen if unicodedata.category(sign) in {"Cc", "Cs", "Co"}} - {"\n", "\t"} <= set(
        filter(lambda sign: ord(sign) > 0xFFFF, seen)
    )
    assert {unicodedata.bidirectional(sign) for sign in seen}.isdisjoint(
        {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    )
    seen.encode()
