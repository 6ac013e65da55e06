from datetime import UTC, datetime

import hypothesis.strategies as st
from hypothesis import given

from lib.domain.notes import Conflict, NoteContent
from lib.domain.people import Person
from lib.services.text_merge import PHRASE, SENTENCE, Agreed, Choice, Disputed, merge_contents, merge_texts
from lib.services.three_way import laid_together

BASE = "続伸した。関税は小さい。\n中国に注意。\n"


def conflict(mine, theirs, ancestor):
    return Conflict(mine, theirs, ancestor, 2, Person(1, "山田"), datetime(2025, 11, 1, tzinfo=UTC))


def text_of(parts, choice):
    return "".join(part.text if isinstance(part, Agreed) else part.said(choice) for part in parts)


def test_edits_of_different_sentences_go_together_neighbours_too():
    parts = merge_texts(BASE, BASE.replace("続伸", "反落"), BASE.replace("小さい", "大きい"))
    assert parts == (Agreed("反落した。関税は大きい。\n中国に注意。\n"),)


def test_one_changes_the_end_and_the_other_goes_on_from_there():
    parts = merge_texts(BASE, BASE.replace("注意", "警戒"), BASE + "欧州は静か。\n")
    assert parts == (Agreed("続伸した。関税は小さい。\n中国に警戒。\n欧州は静か。\n"),)
    parts = merge_texts(BASE, BASE.replace("続伸", "反落"), "今週の要点。\n" + BASE)
    assert parts == (Agreed("今週の要点。\n反落した。関税は小さい。\n中国に注意。\n"),)


def test_english_sentences_of_one_paragraph_are_places_of_their_own():
    base = "It rose. Tariffs matter little at 24.66 %. China is quiet."
    parts = merge_texts(base, base.replace("rose", "fell"), base.replace("quiet", "loud"))
    assert parts == (Agreed("It fell. Tariffs matter little at 24.66 %. China is loud."),)


def test_two_edits_of_one_sentence_are_disputed_and_decided():
    parts = merge_texts(BASE, BASE.replace("小さい", "大きい"), BASE.replace("小さい", "消えた"))
    assert parts == (
        Agreed("続伸した。"),
        Disputed("関税は大きい。\n", "関税は消えた。\n", "関税は小さい。\n"),
        Agreed("中国に注意。\n"),
    )
    assert text_of(parts, Choice.MINE) == "続伸した。関税は大きい。\n中国に注意。\n"
    assert text_of(parts, Choice.THEIRS) == "続伸した。関税は消えた。\n中国に注意。\n"
    assert text_of(parts, Choice.BOTH) == "続伸した。関税は大きい。\n関税は消えた。\n中国に注意。\n"


def test_two_changed_neighbours_are_two_questions():
    base = "一は甲。二は乙。"
    parts = merge_texts(base, "一は丙。二は丁。", "一は戊。二は己。")
    assert parts == (Disputed("一は丙。", "一は戊。", "一は甲。"), Disputed("二は丁。", "二は己。", "二は乙。"))


def test_phrases_of_one_sentence_that_only_one_changed_go_together():
    base = "小型は反発し、ダウは続伸、ナスダックは反落した。"
    parts = merge_texts(base, base.replace("反発", "急反発"), base.replace("反落", "大幅反落"))
    assert parts == (Agreed("小型は急反発し、ダウは続伸、ナスダックは大幅反落した。"),)


def test_phrases_that_touch_are_one_question_and_what_is_undisputed_is_in_both_answers():
    base = "小型は反発し、ダウは続伸、S&P 500は横ばい、金利は低下した。"
    mine = base.replace("反発", "急反発").replace("低下", "上昇")
    theirs = base.replace("ダウは続伸", "ダウは小幅続伸")
    assert merge_texts(base, mine, theirs) == (
        Disputed(
            "小型は急反発し、ダウは続伸、S&P 500は横ばい、金利は上昇した。",
            "小型は反発し、ダウは小幅続伸、S&P 500は横ばい、金利は上昇した。",
            base,
        ),
    )


def test_figures_are_not_taken_apart_at_their_commas():
    base = "The Dow closed at 47,562.87 on Friday."
    (place,) = merge_texts(base, base.replace("47,562.87", "47,563"), base.replace("Friday", "Thursday"))
    assert place.ancestor == base


def test_a_sentence_taken_out_by_one_and_changed_by_the_other_is_disputed():
    parts = merge_texts(BASE, "続伸した。中国に注意。\n", BASE.replace("小さい", "大きい"))
    assert parts[1] == Disputed("", "関税は大きい。\n", "関税は小さい。\n")
    assert text_of(parts, Choice.BOTH) == "続伸した。関税は大きい。\n中国に注意。\n"


def test_a_new_end_by_both_is_disputed():
    assert text_of(merge_texts("一。\n", "一。\n私の。", "一。\n彼の。"), Choice.BOTH) == "一。\n私の。彼の。"
    assert text_of(merge_texts("一。\n", "一。\n- mine", "一。\n- his"), Choice.BOTH) == "一。\n- mine\n- his"


texts = st.text(st.sampled_from("一二。\n！a 」.、,"), max_size=30)
choices = st.sampled_from(Choice)


@given(texts, texts, choices)
def test_whoever_changed_nothing_leaves_the_others_text(ancestor, changed, choice):
    assert text_of(merge_texts(ancestor, changed, ancestor), choice) == changed
    assert text_of(merge_texts(ancestor, ancestor, changed), choice) == changed
    assert text_of(merge_texts(ancestor, changed, changed), choice) == changed


@given(texts)
def test_pieces_spell_the_text(text):
    assert "".join(SENTENCE.findall(text)) == "".join(PHRASE.findall(text)) == text


@given(texts, texts, texts)
def test_no_phrase_that_either_wrote_is_lost_where_both_are_kept(ancestor, mine, theirs):
    both = text_of(merge_texts(ancestor, mine, theirs), Choice.BOTH)
    written = {*PHRASE.findall(mine), *PHRASE.findall(theirs)} - {*PHRASE.findall(ancestor)}
    assert [phrase for phrase in written if phrase not in both] == []


@given(st.lists(st.sampled_from("abcd"), max_size=8), *[st.lists(st.sampled_from("abcdxy"), max_size=8)] * 2)
def test_stretches_spell_all_three_texts(ancestor, mine, theirs):
    for apart in (False, True):
        stretches = [*laid_together(ancestor, mine, theirs, apart=apart)]
        for name, pieces in (("ancestor", ancestor), ("mine", mine), ("theirs", theirs)):
            assert "".join(getattr(stretch, name) for stretch in stretches) == "".join(pieces)


def test_titles_tags_and_links_are_merged_too():
    ancestor = NoteContent("題", BASE, ("関税", "中国"), ("tariffs",), ("1", "2"))
    mine = NoteContent("題", BASE, ("関税", "金利"), ("tariffs", "china"), ("1", "2"))
    theirs = NoteContent("新しい題", BASE, ("関税", "中国", "原油"), (), ("1", "2", "3"))
    merged = merge_contents(conflict(mine, theirs, ancestor))
    assert merged.title == Agreed("新しい題")
    assert merged.resolved([]) == NoteContent("新しい題", BASE, ("関税", "金利", "原油"), ("china",), ("1", "2", "3"))


def test_a_title_changed_by_both_is_disputed():
    contents = [NoteContent(title, BASE) for title in ("私", "彼", "元")]
    merged = merge_contents(conflict(*contents))
    assert merged.disputed == (Disputed("私", "彼", "元", " / "),)
    assert [merged.resolved([choice]).title for choice in Choice] == ["私", "彼", "私 / 彼"]
    same = NoteContent("元", BASE)
    assert merge_contents(conflict(contents[0], same, same)).title == Agreed("私")


def test_without_an_ancestor_what_both_share_stays_and_nothing_counts_as_taken_away():
    mine, theirs = NoteContent("題", "一。二。三。", ("a",)), NoteContent("題", "零。一。三。四。", ("b",))
    merged = merge_contents(conflict(mine, theirs, None))
    assert merged.resolved([Choice.MINE]) == NoteContent("題", "零。一。二。三。四。", ("a", "b"))
