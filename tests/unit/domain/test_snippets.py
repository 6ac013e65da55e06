import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lib.domain.folding import folded
from lib.domain.notes import NoteContent
from lib.domain.searched_text import search_terms, searched_block
from lib.domain.snippets import NoteField, hits, snippets


@pytest.mark.parametrize(
    ("line", "term", "seen"),
    [
        ("関税の影響", "関税", ["関税"]),
        ("ＳＰ５００とS&P 500とsp500", "SP500", ["ＳＰ５００", "S&P 500", "sp500"]),
        ("ｶﾞﾝ治療とガン", "ガン", ["ｶﾞﾝ", "ガン"]),
        ("Private Credit", "private", ["Private"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("㈱日立", "株", ["㈱"]),
        ("aaaa", "aa", ["aaaa"]),
        ("何もない", "関税", []),
        ("ﬁnance", "i", ["ﬁ"]),
    ],
)
def test_hits_are_places_in_the_original(line, term, seen):
    assert [line[start:end] for start, end in hits(line, search_terms(term))] == seen


def test_overlapping_hits_of_two_words_are_one_mark():
    assert hits("abcdef", ["abc", "cde", "f"]) == ((0, 6),)
    assert hits("abc def", ["def", "abc"]) == ((0, 3), (4, 7))


letters = st.text(
    st.one_of(
        st.sampled_from("ｶﾞﾊﾟがガß㈱ﬁＡＳ５％한ᄒ\u1161\u3099\u0301é関税İ"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\nsSpP&-"),
    ),
    max_size=30,
)


@given(letters, st.data())
def test_every_hit_is_made_of_something_that_contains_the_word(line, data):
    """Signs of the rules that read what stands beside them are left out: there a hit alone says something else."""
    copy = searched_block(line)
    start = data.draw(st.integers(0, len(copy)))
    term = copy[start : data.draw(st.integers(start, len(copy)))]
    marks = hits(line, [term] if term else [])
    assert bool(marks) == bool(term)
    for first, last in marks:
        assert term in searched_block(line[first:last])


@given(letters)
def test_folding_twice_changes_nothing(line):
    assert folded(folded(line)) == folded(line)
    assert unicodedata.is_normalized("NFKC", folded(line))


def test_a_snippet_shows_forty_characters_around_and_keeps_places_of_the_field():
    text = "一行目\n" + "あ" * 60 + "関税" + "い" * 20 + "中国" + "う" * 60
    content = NoteContent("関税の週", text, ("中国", "関税"))
    title, tags, body = snippets(content, [folded("関税"), folded("中国")])
    assert (title.field, title.text, title.marks) == (NoteField.TITLE, "関税の週", ((0, 2),))
    assert (tags.field, tags.text, tags.marks) == (NoteField.TAGS, "中国 関税", ((0, 2), (3, 5)))
    assert body.text == "あ" * 40 + "関税" + "い" * 20 + "中国" + "う" * 40
    assert [text[start:end] for start, end in body.marks] == ["関税", "中国"]
    assert text[body.start : body.end] == body.text


def test_hits_far_apart_are_snippets_of_their_own_and_few_are_shown():
    text = ("関税" + "あ" * 100) * 5
    assert [snippet.marks for snippet in snippets(NoteContent("", text), ["関税"])] == [
        ((0, 2),),
        ((102, 104),),
        ((204, 206),),
    ]
    assert len(snippets(NoteContent("", text), ["関税"], most=5)) == 5


def test_a_hit_over_the_end_of_a_line_is_shown_with_both_lines_and_no_third():
    text = "before\nthe private\ncredit market\nafter\n\nS&P\n500"
    (loans,) = snippets(NoteContent("", text), search_terms("private-credit"))
    assert loans.text == "the private\ncredit market"
    assert [text[start:end] for start, end in loans.marks] == ["private\ncredit"]
    (index,) = snippets(NoteContent("", text), search_terms("SP500"))
    assert (index.text, index.marks) == ("S&P\n500", ((40, 47),))


def test_without_words_there_are_no_snippets():
    assert snippets(NoteContent("題", "本文"), []) == ()
