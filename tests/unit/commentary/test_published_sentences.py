"""The sentences of the product's design (section 7), to the letter; no-break spaces read as spaces."""

from datetime import date

import pytest

from lib.commentary.alternative_text import strength_alt
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.share import sentence_to_share, strength_to_share
from lib.commentary.strength import strength_headline
from lib.locales.catalogue import words_for
from tests.unit.commentary.summaries import summary_of

HEADLINE = {
    "en": "Small growth slipped but still leads: ratio 24.66 %, 0.67 pt above its 26-week average.",
    "ja": "小型グロースは小幅反落も優位を維持。対S&P 500比率は24.66%、26週平均を0.67ポイント上回る。",
}
EVIDENCE = {
    "en": "Russell 2000 Growth ▼ −0.37 % against Dow ▲ +0.75 % and S&P 500 ▲ +0.71 %. "
    "Lowest weekly ratio since 2025-09-26 (24.52 %). Above its average for 12 weeks, since 2025-08-15; "
    "it falls below if next week's ratio closes under 24.00 %, that is, if it lags the S&P 500 by about 2.7 %.",
    "ja": "ラッセル2000グロースは前週末比▼ −0.37%、ダウは▲ ＋0.75%、S&P 500は▲ ＋0.71%。"
    "比率は9月26日（24.52%）以来の低さ。平均超えは8月15日から12週連続。"
    "来週末の比率が24.00%を下回る（S&P 500に約2.7%劣後する）と平均を割り込む。",
}
STRENGTH = {
    "en": "Small growth has led the S&P 500 for 12 weeks; the lead narrowed from 0.98 to 0.67 pt.",
    "ja": "小型グロースは12週連続で優位。上振れ幅は0.98から0.67ポイントに縮小。",
}
ONE_WEEK = {
    "en": "First weekly close under 23 % in the data (from 2019-05-31): 22.84 %, 1.97 pt below the average.",
    "ja": "収録期間（2019年5月31日以降）で初の23%割れ。比率は22.84%、平均を1.97ポイント下回る。",
}


def readable(text):
    return text.replace("\u00a0", " ")


@pytest.fixture
def october(recorded_frames):
    return summary_of(recorded_frames, date(2025, 10, 31))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_week_of_2025_10_31_reads_as_designed(october, language):
    words = words_for(language)
    assert readable(headline(october, words)) == HEADLINE[language]
    assert readable(evidence(october, words)) == EVIDENCE[language]
    assert readable(strength_headline(october.strength, words)) == STRENGTH[language]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_one_week_regime_of_2025_04_11_reads_as_designed(recorded_frames, language):
    april = summary_of(recorded_frames, date(2025, 4, 11))
    assert readable(strength_headline(april.strength, words_for(language))) == ONE_WEEK[language]


def test_the_chart_says_its_takeaway_as_designed(october):
    expected = "Ratio 24.66 %, above its 26-week average since August 2025; one week under 23 % in April 2025"
    assert readable(strength_alt(october.strength, words_for("en"))) == expected


def test_every_change_can_be_coloured(october):
    marked = []
    text = evidence(october, words_for("en"), mark=lambda text, change: marked.append(change) or f"[{text}]")
    assert {round(change, 4) for change in marked} == {-0.0037, 0.0075, 0.0071}  # ../shared/recorded/README.md
    assert "[▼\u00a0−0.37\u00a0%]" in text


def test_the_sentence_to_share_names_its_week(october):
    expected = f"Week ending 2025-10-31 (Fri): {HEADLINE['en']} {EVIDENCE['en']}"
    assert readable(sentence_to_share(october, words_for("en"))) == expected
    japanese = readable(sentence_to_share(october, words_for("ja")))
    assert japanese == f"2025年10月31日(金)の週：{HEADLINE['ja']}{EVIDENCE['ja']}"
    shared = readable(strength_to_share(october.strength, october.week, words_for("ja")))
    assert shared == f"2025年10月31日(金)の週：{STRENGTH['ja']}"
