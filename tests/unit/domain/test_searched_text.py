from itertools import product

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lib.domain.folding import folded
from lib.domain.notes import NoteContent
from lib.domain.searched_text import aligned_copy, search_terms, searched_block, searched_copy, searched_text
from lib.domain.snippets import hits

INDEX = [
    "SP500",
    "ＳＰ５００",
    "sp-500",
    "SP 500",
    "S&P500",
    "S&P 500",
    "S＆Ｐ５００",
    "S & P 500",
    "S&P\n500",
    "ｓ＆ｐ　500",
]
LOANS = [
    "private credit",
    "private-credit",
    "Private  Credit",
    "private \n credit",
    "ＰＲＩＶＡＴＥ　credit",
    "private‐credit",
]
ALIKE = [
    INDEX,
    LOANS,
    ["M&A", "Ｍ ＆ Ａ", "m &\na"],
    ["カンゼイ", "ｶﾝｾﾞｲ"],
    ["small-cap", "Small cap"],
    ["26-week", "26 week"],
]
OTHERS = [
    "on e",
    "spread",
    "crisp 500",
    "500",
    "P 500",
    "S&P",
    "private",
    "creditor",
    "private\n\ncredit",
    "-2",
    "関 税",
]


def finds(question, text):
    return all(term in searched_text(text) for term in search_terms(question))


@pytest.mark.parametrize("same", ALIKE, ids=lambda same: same[0])
def test_every_spelling_finds_every_other(same):
    for question, text in product(same, repeat=2):
        assert finds(question, f"先週の{text}は" if same is INDEX else f"({text})")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("one", "on earth, on e"),
        ("500", "50 0, 5\n00"),
        ("sp", "spread, crisp, SPY"),
        ("s&p", "spread"),
        ("S&P 500", "crisp500, s p 500, S&P 400"),
        ("private-credit", "credit, private"),
        ("private-credit", "private\n\ncredit"),
        ("private-credit", "- private\n- credit"),
        ("privatecredit", "private credit"),
        ("-2", "EPS 2, private-credit 2"),
        ("関税", "関 税"),
    ],
)
def test_blanks_join_no_words_and_nothing_else_is_found(question, text):
    assert not finds(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("sp", "S&P, SP500"),
        ("s&p", "SP500"),
        ("500", "SP500"),
        ("S&P 5", "sp500"),
        ("sp500", "S&P 500種"),
        ("-2%", "EPS-2%"),
        ("2025-10-31", "２０２５-10-31"),
        ("credit private", "Private-Credit"),
        ("COVID-19", "covid-19"),
    ],
)
def test_what_stands_in_the_text_is_found(question, text):
    assert finds(question, text)


def test_a_hyphen_makes_a_phrase_and_a_blank_two_words():
    assert search_terms("Private-Credit S&P 500 private-credit") == ("private credit", "s&p500")
    assert search_terms("private　credit") == ("private", "credit")


def test_nothing_is_found_across_title_tags_and_text():
    copy = searched_copy(NoteContent("On private", "credit", ("credit", "S&P", "500")))
    assert "private credit" not in copy
    assert "s&p500" not in copy


@given(st.data())
def test_hits_are_exactly_where_the_spellings_were_put(data):
    """The places come from putting the text together, not from the code."""
    same = data.draw(st.sampled_from([INDEX, LOANS]))
    others = [word for word in OTHERS if "\n\n" not in word]
    text, expected = "", []
    for word in data.draw(st.lists(st.sampled_from([*same, *others]), max_size=8)):
        text += data.draw(st.sampled_from(["。", "ｶﾞ、", " / ", "㈱"]))
        if word in same:
            expected.append((len(text), len(text) + len(word)))
        text += word
    question = data.draw(st.sampled_from(INDEX if same is INDEX else ["private-credit"]))
    assert list(hits(text, search_terms(question))) == expected


signs = st.text(
    st.one_of(
        st.sampled_from("sSpPＳＰ&＆ -‐　\n50０５ aｶﾞß㈱ﬁ関税"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
)


@given(signs)
def test_a_copy_by_characters_is_the_copy_and_its_places_go_forward(text):
    aligned = aligned_copy(text)
    assert aligned.text == searched_block(text)
    assert len(aligned.places) == len(aligned.text)
    assert list(aligned.places) == sorted(aligned.places)
    assert all(0 <= start < end <= len(text) for start, end in aligned.places)


@given(signs)
def test_every_word_of_a_text_finds_it(text):
    for word in folded(text).split():
        assert finds(word, text)


@given(st.text("abc relation\n関税カ'.,", max_size=40))
def test_without_the_signs_of_our_rules_no_word_is_joined_or_parted(text):
    assert searched_text(text).split() == folded(text).split()
