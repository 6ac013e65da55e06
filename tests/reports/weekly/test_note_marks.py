"""Links to the chart and terms in a note's tree: where they belong, and nothing else changed."""

import re

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from lib.reports.weekly.note_marks import marked_tree
from lib.reports.weekly.note_tree import note_tree
from tests.reports.weekly.test_nasty_notes import NASTY

OURS = re.compile("[\ufdd0-\ufdef]")


def tree(text, *stretches, language="en"):
    places = [(text.index(one), text.index(one) + len(one), f"chart{number}") for number, one in enumerate(stretches)]
    return marked_tree(text, language, places)


def every(blocks, kind):
    """Nodes of a kind, with their words."""
    if isinstance(blocks, list):
        return [one for block in blocks for one in every(block, kind)]
    below = [one for name in ("inline", "blocks", "items", "rows") for one in every(blocks.get(name, []), kind)]
    return ([(blocks.get("address") or blocks.get("key"), words(blocks))] if blocks["kind"] == kind else []) + below


def words(blocks):
    if isinstance(blocks, list):
        return "".join(words(block) for block in blocks)
    parts = [blocks.get(name, []) for name in ("inline", "blocks", "items", "rows")]
    return blocks.get("text", "") + "".join(words(part) for part in parts)


def test_a_stretch_becomes_a_link_to_the_chart():
    text = "It is **24.66 %** now."
    assert every(tree(text, "24.66 %"), "chart") == [("chart0", "24.66 %")]
    assert every(tree(text, "24.66 %"), "strong") == [(None, "24.66 %")]


def test_a_stretch_that_emphasis_cuts_leads_there_with_every_piece():
    text = "2025年**10月**31日の比率"
    pieces = every(tree(text, "2025年**10月**31日", language="ja"), "chart")
    assert pieces == [("chart0", "2025年"), ("chart0", "10月"), ("chart0", "31日")]


def test_japanese_emphasis_beside_a_link_still_closes():
    text = "比率は**24.66%**の水準"
    assert every(tree(text, "24.66%", language="ja"), "strong") == [(None, "24.66%")]


@pytest.mark.parametrize("text", ["`24.66 %`", "[24.66 %](https://example.com)", "    24.66 %", "```\n24.66 %\n```"])
def test_nothing_leads_to_the_chart_from_a_link_or_code(text):
    made = tree(text, "24.66 %")
    assert every(made, "chart") == []
    assert made == note_tree(text)


@pytest.mark.parametrize(
    "text",
    [
        "[the week before](/notes?week=2025-10-24&lang=en)",
        "<https://example.com/2025-10-24>",
        "[a][b]\n\n[b]: https://example.com/2025-10-24",
        '[a](https://example.com/ "2025-10-24")',
    ],
)
def test_a_date_in_the_address_of_a_link_leaves_the_address_alone(text):
    assert tree(text, "2025-10-24") == note_tree(text)


def test_a_term_is_marked_once_and_not_in_headings_links_or_code():
    text = "# Drawdown\n\n`drawdown` [drawdown](https://example.com) and *drawdown*, the Drawdown\n\n- drawdown"
    assert every(marked_tree(text, "en", []), "term") == [("drawdown", "drawdown")]
    assert every(every_em(marked_tree(text, "en", [])), "term") == [("drawdown", "drawdown")]


def every_em(blocks):
    return [node for block in blocks for node in block.get("inline", []) if node["kind"] == "em"]


def test_cells_and_items_are_walked():
    text = "| a | b |\n|---|---|\n| 24.66 % | streak |\n\n1. regime\n"
    made = tree(text, "24.66 %")
    assert every(made, "chart") == [("chart0", "24.66 %")]
    assert every(made, "term") == [("streak", "streak"), ("regime", "regime")]


def test_links_that_begin_with_a_slash_lead_where_the_dashboard_is_served():
    assert every(marked_tree("[x](/notes)", "en", [], "https://example.org"), "link") == [
        ("https://example.org/notes", "x")
    ]


def test_a_text_with_our_own_marks_in_it_has_no_links():
    text = "\ufdd0\ufde0\ufdd1 24.66 %"
    assert every(tree(text, "24.66 %"), "chart") == []


@settings(deadline=None)
@given(st.sampled_from(NASTY), st.text("ab \n|", max_size=5), st.integers(0, 2))
def test_marks_never_show(nasty, between, order):
    stretches = ["24.66 %", "2025-10-31"]
    text = between.join([nasty, *stretches][order:] + [nasty, *stretches][:order])
    made = tree(text, *sorted(stretches, key=text.index))
    assert OURS.search(repr(made)) is None
    assert words(made) == words(note_tree(text))
