from datetime import UTC, datetime

import hypothesis.strategies as st
from hypothesis import given

from lib.domain.notes import Conflict, NoteContent
from lib.domain.people import Person
from lib.services.text_merge import SENTENCE, Agreed, Disputed, merge_contents, merge_texts

BASE = "続伸した。関税は小さい。\n中国に注意。\n"


def conflict(mine, theirs, ancestor):
    return Conflict(mine, theirs, ancestor, 2, Person(1, "山田"), datetime(2025, 11, 1, tzinfo=UTC))


def test_edits_of_different_sentences_go_together():
    merge = merge_texts(BASE, "反落した。関税は小さい。\n中国に注意。\n", "続伸した。関税は小さい。\n中国に警戒。\n")
    assert merge.parts == (Agreed("反落した。関税は小さい。\n中国に警戒。\n"),)
    assert merge.both == merge.resolved([]) == "反落した。関税は小さい。\n中国に警戒。\n"


def test_two_edits_of_one_sentence_are_disputed_and_decided():
    merge = merge_texts(BASE, BASE.replace("小さい", "大きい"), BASE.replace("小さい", "消えた"))
    assert merge.parts == (
        Agreed("続伸した。"),
        Disputed("関税は大きい。\n", "関税は消えた。\n", "関税は小さい。\n"),
        Agreed("中国に注意。\n"),
    )
    assert merge.resolved(["関税は様子見。\n"]) == "続伸した。関税は様子見。\n中国に注意。\n"
    assert merge.both == "続伸した。関税は大きい。\n関税は消えた。\n中国に注意。\n"


def test_a_sentence_taken_out_by_one_and_changed_by_the_other_is_disputed():
    merge = merge_texts(BASE, "続伸した。中国に注意。\n", BASE.replace("小さい", "大きい"))
    assert merge.disputed == (Disputed("", "関税は大きい。\n", "関税は小さい。\n"),)
    assert merge.both == "続伸した。関税は大きい。\n中国に注意。\n"


def test_a_new_end_by_both_is_disputed_on_lines_of_their_own():
    merge = merge_texts("一。\n", "一。\n私の。", "一。\n彼の。")
    assert merge.both == "一。\n私の。\n彼の。"


texts = st.text(st.sampled_from("一二。\n！a 」"), max_size=30)


@given(texts, texts)
def test_whoever_changed_nothing_leaves_the_others_text(ancestor, changed):
    assert merge_texts(ancestor, changed, ancestor).both == changed
    assert merge_texts(ancestor, ancestor, changed).both == changed
    assert merge_texts(ancestor, changed, changed).both == changed


@given(texts, texts, texts)
def test_no_sentence_that_either_wrote_is_lost(ancestor, mine, theirs):
    both = merge_texts(ancestor, mine, theirs).both
    written = {*SENTENCE.findall(mine), *SENTENCE.findall(theirs)} - {*SENTENCE.findall(ancestor)}
    assert [sentence for sentence in written if sentence not in both] == []


def test_titles_tags_and_links_are_merged_too():
    ancestor = NoteContent("題", BASE, ("関税", "中国"), ("tariffs",), ("1", "2"))
    mine = NoteContent("題", BASE, ("関税", "金利"), ("tariffs", "china"), ("1", "2"))
    theirs = NoteContent("新しい題", BASE, ("関税", "中国", "原油"), (), ("1", "2", "3"))
    merged = merge_contents(conflict(mine, theirs, ancestor))
    assert merged.title == Agreed("新しい題")
    assert merged.resolved("新しい題", []) == NoteContent(
        "新しい題", BASE, ("関税", "金利", "原油"), ("china",), ("1", "2", "3")
    )


def test_a_title_changed_by_both_is_disputed():
    contents = [NoteContent(title, BASE) for title in ("私", "彼", "元")]
    assert merge_contents(conflict(*contents)).title == Disputed("私", "彼", "元")
    same = NoteContent("元", BASE)
    assert merge_contents(conflict(contents[0], same, same)).title == Agreed("私")


def test_without_an_ancestor_what_both_share_stays_and_nothing_counts_as_taken_away():
    mine, theirs = NoteContent("題", "一。二。三。", ("a",)), NoteContent("題", "零。一。三。四。", ("b",))
    merged = merge_contents(conflict(mine, theirs, None))
    assert merged.resolved("題", []) == NoteContent("題", "零。一。二。三。四。", ("a", "b"))
