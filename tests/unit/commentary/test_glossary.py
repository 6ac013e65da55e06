"""The glossary: found where a text means its words and nowhere else; shown in docs/method.md as it is."""

import re
from pathlib import Path

import pytest

from lib.commentary.glossary import glossary, uses
from lib.commentary.wording import SIZES

METHOD = (Path(__file__).parents[3] / "docs" / "method.md").read_text("utf-8")


def found(text, language):
    return [(text[use.start : use.end], use.key) for use in uses(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小幅反落だった", [("小幅", "small_move"), ("反落", "fell_back")]),
        ("大幅続伸した", [("大幅", "large_move"), ("続伸", "rose_again")]),
        ("急反発した", [("急反発", "huge_move")]),
        ("26週移動平均線を下回る", [("26週移動平均線", "average")]),
        ("乖離率は2.80%、乖離は0.67", [("乖離率", "relative_deviation"), ("乖離", "deviation")]),
        ("対S&P\u00a0500比率は", [("対S&P\u00a0500比率", "ratio")]),
        ("相対比較では優位", [("相対比較", "relative"), ("優位", "above")]),
        (
            "平均超えは12週連続、上振れ幅は縮小",
            [("平均超え", "above"), ("週連続", "streak"), ("上振れ幅", "deviation")],
        ),
        ("市場は反発局面にある", [("反発", "rebounded"), ("局面", "regime")]),
        ("最大ドローダウンは", [("最大ドローダウン", "drawdown")]),
    ],
)
def test_japanese_terms_are_found_without_blanks_and_the_longest_wins(text, expected):
    assert found(text, "ja") == expected


@pytest.mark.parametrize(
    "text",
    [
        "競争優位を保つ",
        "相対比較優位論を唱える",  # a longer run of kanji is another word
        "新局面に入る",
        "自己資本比率が高い",
        "200日移動平均を上回る",
        "中国の反発を招いた",
        "大幅な増益となった",
        "大幅減税を求める",
        "暫定合意に達した",
        "スーパードローダウンズ",
    ],
)
def test_japanese_words_that_mean_something_else_are_left_alone(text):
    assert found(text, "ja") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ratio fell.", [("Ratio", "ratio")]),
        ("above the 26\u2011week average", [("26\u2011week average", "average")]),
        ("a level regime, then a regime", [("level regime", "level_regime"), ("regime", "regime")]),
        ("no relative deviation, no standard deviation", [("relative deviation", "relative_deviation")]),
        ("It fell back sharply", [("fell back sharply", "large_move")]),
        ("the P/E ratio, a standard deviation, tariff regimes", []),
        ("rationing and regimented averages slipped sharply", []),
    ],
)  # fmt: skip
def test_english_terms_are_whole_words_in_any_case(text, expected):
    assert found(text, "en") == expected


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_term_has_a_name_and_a_meaning_of_its_own(language):
    terms = glossary(language)
    assert len({term.key for term in terms}) == len({term.name for term in terms}) == len(terms)
    assert all(term.text.endswith("。" if language == "ja" else ".") for term in terms)
    assert [term.key for term in terms] == [term.key for term in glossary("en")]


def test_the_sizes_it_names_are_those_of_the_wording_table():
    flat, small, large, huge = SIZES.bounds
    for key, bound in (("flat", flat), ("small_move", small), ("large_move", large), ("huge_move", huge)):
        for language in ("en", "ja"):
            text = next(term.text for term in glossary(language) if term.key == key)
            assert re.findall(r"[\d.]+(?= ?%)", text) == [f"{bound * 100:.3g}"]


def test_the_method_page_shows_the_same_table():
    rows = [
        f"| {english.name} | {english.text} | {japanese.name} | {japanese.text} |"
        for english, japanese in zip(glossary("en"), glossary("ja"), strict=True)
    ]
    shown = METHOD.partition("## Glossary")[2].partition("\n## ")[0]
    assert [line for line in shown.splitlines() if line.startswith("| ")][1:] == rows
