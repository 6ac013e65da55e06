"""Sentences on many pairs, both languages; the counts are those of made-up weeks one can count."""

from lib.commentary.breadth import breadth_reading
from lib.commentary.pairs import (
    deviation_text,
    lacking_sentences,
    missing_sentence,
    pairs_headline,
    short_sentence,
    side_text,
)
from lib.commentary.rotation import rotation_reading
from lib.locales.catalogue import words_for
from tests.unit.analytics.pairs import grid_of

EN, JA = words_for("en"), words_for("ja")
FLAT = [100] * 8
UP, DOWN = [1, 2, 3, 4, 5, 6, 7, 8], [9, 8, 7, 6, 5, 4, 3, 2]
TURNS_UP, TURNS_DOWN = [9, 8, 7, 6, 5, 4, 3, 30], [1, 2, 3, 4, 5, 6, 7, 1]


def name(symbol):
    return symbol


def grid(pairs, weeks=8, **sides):
    return grid_of({"B": FLAT, **sides}, pairs, weeks=weeks)


def headlines(one):
    return pairs_headline(one, EN, name), pairs_headline(one, JA, name)


def test_some_lead_and_who_changed_side_is_named():
    one = grid(["AB", "CB", "DB"], A=UP, C=TURNS_UP, D=TURNS_DOWN)
    assert headlines(one) == (
        "2 of 3 pairs lead. Took the lead this week: C ÷ B. Lost it this week: D ÷ B.",
        "3組中2組が平均超え。今週の平均超え転換：C ÷ B。今週の平均割れ転換：D ÷ B。",
    )


def test_all_none_and_one():
    assert headlines(grid(["AB", "CB"], A=UP, C=UP))[0] == "Both pairs lead. None changed side this week."
    assert headlines(grid(["AB", "CB"], A=DOWN, C=DOWN)) == (
        "Neither of the two pairs leads. None changed side this week.",
        "2組とも平均割れ。今週の転換はなし。",
    )
    assert headlines(grid(["AB", "CB", "DB"], A=UP, C=UP, D=UP))[0] == "All 3 pairs lead. None changed side this week."
    assert headlines(grid(["AB", "CB", "DB"], A=DOWN, C=DOWN, D=DOWN))[1] == "3組すべてが平均割れ。今週の転換はなし。"
    assert headlines(grid(["AB"], A=UP))[0] == "The one pair with an average leads. None changed side this week."
    assert headlines(grid(["AB"], A=DOWN))[0] == "The one pair with an average lags. None changed side this week."


def test_no_average_and_no_pair():
    assert headlines(grid(["AB"], weeks=2, A=UP))[0] == "No pair has an average this week."
    assert headlines(grid(["AC"]))[0] == "No pair of this list can be shown yet."


def test_many_names_are_counted():
    sides = dict.fromkeys("ACDE", TURNS_UP)
    one = grid([f"{letter}B" for letter in "ACDE"], **sides)
    assert "this week: A ÷ B, C ÷ B and 2 others." in headlines(one)[0]
    assert "転換：A ÷ B、C ÷ B、ほか2組。" in headlines(one)[1]


def test_words_beside_a_pair():
    up, short, missing = (
        grid(["AB"], A=values, weeks=weeks).standings[0] for values, weeks in ((UP, 8), (UP, 2), ([1, 2, 3, None], 4))
    )
    assert [side_text(one, EN) for one in (up, short, missing)] == [
        "above for 6 weeks",
        "no average yet",
        "no ratio this week",
    ]
    assert side_text(up, JA) == "平均超え 6週"
    assert deviation_text(up, EN) == "+1.00\u00a0pt · relative\u00a0+14.29\u00a0%"  # 8 % against the mean of 6, 7 and 8
    assert deviation_text(short, EN) == "—"


def test_what_cannot_be_shown_is_one_sentence_for_each_reason():
    one = grid_of({"A": UP, "B": FLAT, "C": [1]}, ["AX", "AD", "ED", "CA"], weeks=8, followed=set("ABCDE"))
    assert lacking_sentences(one.lacking, EN, name) == (
        "Not among the symbols: X; left out: 1 pair.",
        "No closes yet for D and E; left out: 2 pairs. Fetch them below, or add a file.",
    )
    assert lacking_sentences(one.lacking, JA, name)[1].startswith("終値がまだない銘柄：DとE。2組を除外しています。")


def test_sides_that_never_closed_together_are_named_as_a_pair():
    one = grid_of({"D": [None, 1], "E": [1, None]}, ["DE"], weeks=2)
    assert lacking_sentences(one.lacking, EN, name) == ("No week in which both sides closed: D ÷ E; left out: 1 pair.",)


def test_short_and_missing_pairs_are_named():
    one = grid(["AB", "CB"], weeks=4, A=[None, None, 1, 2], C=[1, 2, 3, None])
    assert short_sentence(one, EN, name) == "Fewer than 3 weeks in a row, so no average yet: A ÷ B."
    assert missing_sentence(one, EN, name) == "No ratio for the week ending 2024-05-24: C ÷ B."
    whole = grid(["AB"], A=UP)
    assert (short_sentence(whole, EN, name), missing_sentence(whole, EN, name)) == ("", "")


def test_breadth_tells_now_its_range_and_since_when():
    now, extremes, since = breadth_reading(grid(["AB", "CB"], A=UP, C=[None, *TURNS_DOWN[:7]]).breadth, 8, EN)
    assert now == "Above their own average: 2 of 2 (100\u00a0%); the week before, 2 of 2 (100\u00a0%)."
    assert (
        extremes
        == "In the weeks shown it was lowest at 100\u00a0% (2024-05-17) and highest at 100\u00a0% (2024-05-17)."
    )
    assert since == (
        "Defined from the week ending 2024-05-17; all pairs have had an average without a break since 2024-05-24,"
        " before that fewer are counted."
    )


def test_breadth_says_what_is_not_defined():
    assert breadth_reading(grid(["AB"], weeks=2, A=UP).breadth, 8, EN) == (
        "No pair has an average in the weeks shown, so there is no share.",
    )
    since_first = breadth_reading(grid(["AB"], weeks=3, A=UP).breadth, 8, EN)
    assert since_first[0].endswith("the week before, —.")
    assert since_first[2] == "Defined from the week ending 2024-05-17, when all pairs had an average."
    hole = breadth_reading(grid(["AB"], A=[1, 2, 3, 4, 5, 6, 7, None]).breadth, 8, EN)
    assert hole[0] == "No pair has an average in the week ending 2024-06-21."
    assert hole[2].endswith("not every pair has an average in the last week.")


def test_a_rotation_counts_its_quarters_and_names_the_extremes():
    one = grid(["AB", "CB", "DB"], A=UP, C=TURNS_DOWN, D=[None] * 4 + [1, 2, 3, 4])
    names = ["A", "C", "D"]
    reading = rotation_reading(one.rotation, 7, names, EN)
    assert reading == (
        "Week ending 2024-06-21: 1 pair above and losing and 1 pair below and losing.",
        # A: 8/7 − 1 less 4/3 − 1; C: 1 ÷ (14/3) − 1 less 4/3 − 1
        "Over 4 weeks, A gained most (−19.05\u00a0pt) and C least (−111.90\u00a0pt).",
        "Without a point: D.",
    )
    assert rotation_reading(one.rotation, 3, names, JA) == ("2024年5月24日の週は、両方の値が定まる組がありません。",)


def test_a_rotation_of_one_pair_tells_its_move():
    one = grid(["AB"], A=UP)
    assert rotation_reading(one.rotation, 7, ["A"], EN)[1] == "Over 4 weeks, A moved by −19.05\u00a0pt."
    assert rotation_reading(one.rotation, 7, ["A"], JA)[1] == "4週の変化はAが−19.05ポイント。"
