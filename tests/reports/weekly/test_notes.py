"""A note's Markdown as a tree, and back."""

import re
import time

import pytest
from markdown_it import MarkdownIt

from lib.reports.weekly.note_markdown import escaped, note_markdown
from lib.reports.weekly.note_outline import outlined
from lib.reports.weekly.note_tree import note_tree
from tests.reports.weekly.conftest import NASTY


def plain_text(nodes):
    return "".join(
        node.get("text", "") + plain_text([part for name in ("inline", "blocks") for part in node.get(name, [])])
        for node in nodes
    )


def depth(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((depth(part) for part in parts), default=0)


def test_blocks_come_in_reading_order():
    kinds = [node["kind"] for node in note_tree(NASTY)]
    assert kinds == ["heading", "paragraph", "numbers", "quote", "table", "code"]
    assert [node["kind"] for node in note_tree("a\n\n---\n\n- b\n- c")] == ["paragraph", "rule", "bullets"]


def test_what_could_be_run_is_text():
    (_, paragraph, *_) = note_tree(NASTY)
    text = plain_text([paragraph])
    assert "<script>alert(1)</script>" in text
    assert "[bad](javascript:alert(1))" in text
    links = [node for node in paragraph["inline"] if node["kind"] == "link"]
    assert [link["address"] for link in links] == ["https://example.com/a?b=1&c=2"]


@pytest.mark.parametrize("address", ["/x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example"])
def test_only_the_web_and_mailboxes_are_linked(address):
    (paragraph,) = note_tree(f"[word]({address})")
    assert not [node for node in paragraph["inline"] if node["kind"] == "link"]
    assert "word" in plain_text([paragraph])


def test_a_picture_is_its_description():
    (paragraph,) = note_tree("![a chart](https://example.com/chart.png)")
    assert paragraph["inline"] == [{"kind": "text", "text": "a chart"}]


@pytest.mark.parametrize(
    "text",
    [
        "*" * 20_000 + "a" + "*" * 20_000,
        "> " * 50 + "a",
        "- " * 50 + "a",
        "1. > " * 20 + "a",
        "[a" * 500 + "](x)" * 500,
    ],
)
def test_however_deep_a_note_is_its_tree_is_not_and_nothing_is_lost(text):
    tree = note_tree(text)
    assert depth(tree) < 60
    assert "a" in str(tree)


def test_a_hundred_kilobytes_cost_less_than_a_second():
    text = NASTY * (100_000 // len(NASTY))
    begun = time.process_time()
    note_tree(text)
    assert time.process_time() - begun < 1


def merged(value):
    """Tree with neighbouring texts joined and without the levels of headings."""
    if isinstance(value, dict):
        return {name: merged(part) for name, part in value.items() if name != "level"}
    if not isinstance(value, list):
        return value
    joined = []
    for part in map(merged, value):
        if joined and isinstance(part, dict) and part.get("kind") == joined[-1].get("kind") == "text":
            joined[-1] = {"kind": "text", "text": joined[-1]["text"] + part["text"]}
        else:
            joined.append(part)
    return joined


@pytest.mark.parametrize("text", [NASTY, "- a\n- b\n\n  c\n", "``a ` b``", "a\\\nb\nc", "~~a~~ ***b***", "1) x\n2) y"])
def test_written_back_it_reads_the_same(text):
    tree = note_tree(text)
    assert merged(note_tree(note_markdown(tree))) == merged(tree)


@pytest.mark.parametrize(
    "text",
    [
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "a\n===",
        "a\n---",
        "<b>",
        "&lt;",
        "*a* _b_",
        "a | b\n--|--",
        "> a",
        "~~a~~",
    ],
)
def test_an_escaped_text_is_nothing_but_text(text):
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(escaped(text))
    plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == f"<p>{text}</p>\n"


@pytest.mark.parametrize("text", ["24.66 %", "S&P 500", "−6.25", "+0.67 pt", "2025-10-31"])
def test_what_needs_no_escape_has_none(text):
    assert escaped(text) == text


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("#### Risk watchlist", [3]),
        ("# a\n\n### b\n\n# c\n\n###### d", [3, 4, 3, 5]),
        ("## a\n\n> # b\n\n- ### c", [4, 3, 5]),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5", [3, 4, 5, 6, 6]),
    ],
)
def test_headings_of_a_note_go_on_below_its_title_without_a_gap(text, levels):
    blocks = outlined(note_tree(text), 3)
    assert [len(marks) for marks in re.findall(r"^[>\- ]*(#+) ", note_markdown(blocks), re.MULTILINE)] == levels
