"""What must be there before the check says "wrong", and what it says when it is not.

Values of 2025-10-31 and the weeks before from recorded/weekly_closes.csv: small growth 1692.81 and 1686.56 (-6.25,
-0.37 %), the Dow 47207.12 and 47562.87 (+0.75 %), the S&P 500 6791.69 and 6840.20 (+0.71 %); ratio 24.92 % and
24.66 %, average 23.98 %.
"""

from datetime import date

import pytest

from lib.commentary.check import check_text
from lib.services.checking import facts_from


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    return facts_from(_recorded_frames, date(2025, 10, 31))


def told(text, facts):
    mistaken = (one for one in check_text(text, facts) if one.verdict in {"wrong", "contradicts", "rounding"})
    return [(one.text, one.expected, one.cause) for one in mistaken]


@pytest.mark.parametrize(
    "text",
    [
        "The ratio came to 24.66 % after 24.92 %.",  # last week's value beside this week's
        "Small growth ended at 1,686.56; its close of 20 March 2020 was 701.32.",  # a close of another date
        "From 1,185.76 in the spring the Russell 2000 Growth has climbed a long way.",  # an older close, quoted
        "The ratio is above its average: 24.66 % against 23.98 %.",  # two figures, two nouns
        "The Dow dropped 300 points and made it all good within the hour.",  # round, and over no stretch of ours
        "Since the trough of 4 April small growth is up 42 %.",  # another stretch
        "ダウは355ドル高、S&P500は48ポイント高だった。",  # cut off, not rounded
        "先々週の24.84%、先週の24.92%に対し、今週の比率は24.66%だった。",
        "小型グロースの下落率は0.37%で、ダウは0.75%高、両指数には及ばなかった。",
        "29日に利下げが決まると、ダウは一時300ドル上げた。",  # the day of an event
        "The ten-year Treasury yield touched 4.11 % and the 30-year 4.67 %.",
        "The Dow had fallen for weeks before this rise of 0.75 %.",  # what had been so before
        "S&P 500 +16.3 % year to date, Dow +11.8 %.",
        "Our index lost 0.37 %, another index gained 2.20 %.",
    ],
)
def test_what_may_be_right_is_not_called_wrong(facts, text):
    assert told(text, facts) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The index lost 6.25 points, or 0.73 %.", ("0.73 %", "0.37 %", "transposed")),  # known by its points
        ("Our index eased to 1,692.81.", ("1,692.81", "1,686.56", "last_week")),
        ("The Dow gained 0.71 % and the S&P 500 0.75 %.", ("0.71 %", "0.75 %", "swapped")),
        ("The gauge of small growth companies slipped 0.37 points.", ("0.37 points", "6.25 points", "other_unit")),
        ("At 24.66 % the ratio is below its average.", ("below", "above", "opposite_word")),
        ("小型グロースはこれらをアウトパフォームした。", None),
        ("ダウは0.75%高、S&P500は0.71%高で、小型グロースはこれらをアウトパフォームした。",
         ("アウトパフォーム", "アンダーパフォーム", "opposite_word")),
        ("小型グロースは0.37%安と大幅に下落した。", ("大幅に", None, "size_word")),
        ("比率は24.92%から24.66%へ上昇した。", ("上昇", "低下", "opposite_word")),
        ("The ratio rose from 24.92 % to 24.66 %.", ("rose", "fell", "opposite_word")),
        ("3指数とも急騰。", (("急騰"), None, "size_word")),
        ("これで12週連続の平均割れです。", ("平均割れ", "平均超え", "opposite_word")),
        ("The Dow ended its four-week slide.", None),
        ("26週平均との乖離はマイナスに沈んだままだ。", ("マイナス", "プラス", "opposite_word")),
        ("26週平均からの下方乖離は0.67ポイント。", ("下方", "上方", "opposite_word")),
        ("A positive deviation of 0.67 points.", None),
        ("The gap narrowed to 0.76 points.", ("0.76 points", "0.67 points", "transposed")),
        ("The gap narrowed to 0.81 points.", None),
        ("The gap to the Dow was 1.12 points.", None),
        ("比率は2週前の28.44%から24.66%に下がった。", ("28.44%", "24.84%", "transposed")),
        ("比率は2週前の24.84%から24.66%に下がった。", None),
    ],
)  # fmt: skip
def test_a_mistake_in_an_ordinary_sentence_is_found(facts, text, wrong):
    found = told(text, facts)
    assert (wrong in found) if wrong else found == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Small growth snapped a four-week winning streak.", []),
        ("Small growth snapped a seven-week winning streak.", [("seven-week winning streak", "4", "miscounted")]),
        ("小型グロースの連騰は4週で止まった。", []),
        ("小型グロースは7週続伸が途切れた。", [("7週続伸", "4週続伸", "miscounted")]),
        ("Small growth ended a seven-week slide.", []),  # a run of the other way: not of this week
    ],
)
def test_runs_that_ended_are_counted(_recorded_frames, text, wrong):  # noqa: PT019
    # weekly_closes.csv: small growth fell on 2025-04-04, rose in the four weeks to 2025-05-02, fell on 2025-05-09
    assert told(text, facts_from(_recorded_frames, date(2025, 5, 9))) == wrong


def test_a_headline_is_read_in_the_present_tense(facts):
    assert told("# Small growth rises a little", facts) == [("rises", "fell", "opposite_word")]


@pytest.mark.parametrize("text", ["比率は小幅低下（−0.37%）だった。", "比率は−1.08%。", "The ratio slipped (−1.08 %)."])
def test_a_signed_figure_of_the_ratio_is_its_move_and_not_the_ratio(facts, text):
    assert told(text, facts) == []
