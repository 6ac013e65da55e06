import pytest

from lib.domain.note_opening import opening

NOTE = """### Small growth slips, still ahead

The Russell 2000 Growth closed at **1,686.56** (−0.37 %). The ratio is 24.66 %.

- The Fed cut as expected.
"""


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (NOTE, "The Russell 2000 Growth closed at **1,686.56** (−0.37 %). The ratio is 24.66 %."),
        ("1行目。\n2行目。\r\n\r\n次の段落。", "1行目。\n2行目。"),
        ("- only\n- a list", ""),
        ("> quoted\n\n| a | b |\n\n```\ncode\n```\n\n![x](y)\n\nProse at last.", "Prose at last."),
        ("", ""),
    ],
)
def test_a_note_begins_with_its_first_paragraph_of_prose(text, begins):
    assert opening(text, 300) == begins


def test_only_whole_sentences_are_told():
    assert opening(NOTE, 70) == "The Russell 2000 Growth closed at **1,686.56** (−0.37 %)."
    assert opening("小型グロースは反落。比率は24.66%。平均を上回る。", 20) == "小型グロースは反落。比率は24.66%。"


def test_a_sentence_longer_than_the_room_is_cut_and_says_so():
    assert opening("A single sentence without an end", 10) == "A single…"
