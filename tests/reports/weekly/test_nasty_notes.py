"""Notes written to do harm: nothing in them runs, nothing is fetched, whoever shows the tree or the Markdown."""

import re
from html.parser import HTMLParser

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from lib.reports.weekly.note_markdown import note_markdown
from lib.reports.weekly.note_tree import note_tree

NASTY = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//x.y/z.js></sCrIpT >",
    "text <img src=x onerror=alert(1)> text",
    "![pixel](https://tracker.example/p.png)",
    "![pixel][p]\n\n[p]: https://tracker.example/p.png",
    "![a ![b](http://x) c](http://y)",
    "![x](<http://a b>)",
    "!\\[x](http://a)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](%6aavascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]( \n javascript:alert(1))",
    "[x][d]\n\n[d]: javascript:alert(1)",
    "[x][d]\n\n   [d]:\n   data:text/html;base64,PHNjcmlwdD4=",
    "<javascript:alert(1)>",
    "[x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[[x](javascript:1)](javascript:2)",
    "<a href='javascript:alert(1)'>x</a>",
    "<svg/onload=alert(1)>",
    "<iframe src='https://x.y'>",
    "<!-- <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "`` ` ``<img src=x>`",
    "```\n<script>\n```\n<script>alert(1)</script>",
    "~~~\n![a](b)\n~~~~\n![a](http://x)",
    "    ![a](http://code)\n\n![a](http://x)",
    "\\`![a](http://x)`",
    "- ```\n  a\n![b](http://x)\n  ```",
    "> ```\n![b](http://x)\n```",
    "<math><mi//xlink:href='data:x,<script>alert(4)</script>'>",
    "<style>@import 'http://x.y';</style>",
    "<base href='http://x.y'>",
    "[a]: <javascript:x>\n[a]",
    "![",
    '[x](http://a"onclick=alert(1))',
]


KINDS = {
    *("heading", "paragraph", "quote", "bullets", "numbers", "table", "code", "rule"),
    *("text", "break", "space", "strong", "em", "strike", "link"),
}
SAFE = re.compile(r"(https?|mailto):", re.IGNORECASE)


class Judge(HTMLParser):
    """What a browser would find in HTML: Python's own parser, not ours."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs


def is_harmless_html(html):
    judge = Judge()
    judge.feed(html)
    bad = judge.tags & {"script", "style", "img", "svg", "iframe", "base", "math", "object", "form", "input"}
    handlers = [name for name, _ in judge.attributes if name not in {"href", "title", "start", "style", "class"}]
    links = [value or "" for name, value in judge.attributes if name == "href"]
    return not bad and not handlers and all(map(SAFE.match, links))


def worst_reader(markdown):
    """CommonMark with raw HTML and every link: what the most trusting renderer would make of it."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.validateLink = lambda _url: True
    return parser.render(markdown)


def nodes(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from nodes(part)


def is_harmless_tree(tree):
    found = list(nodes(tree))
    links = [node["address"] for node in found if node["kind"] == "link"]
    return {node["kind"] for node in found} <= KINDS and all(map(SAFE.match, links))


SIGNS = ["\n", "\n\n", "`", "```", "<", ">", "](", ")", "![", "[", "\\", "关", "~~~\n", "$", "&lt;"]
mixed = st.one_of(st.sampled_from([*NASTY, *SIGNS]), st.text(max_size=5))


@pytest.mark.parametrize("note", NASTY)
def test_nothing_nasty_is_in_the_tree(note):
    assert is_harmless_tree(note_tree(note))


@pytest.mark.parametrize("note", NASTY)
def test_nothing_nasty_is_in_the_markdown_that_is_handed_out(note):
    assert is_harmless_html(worst_reader(note_markdown(note_tree(note))))


@settings(max_examples=300, deadline=None)
@given(st.lists(mixed, max_size=6).map("".join))
def test_no_mixture_gets_through(note):
    tree = note_tree(note)
    assert is_harmless_tree(tree)
    assert is_harmless_html(worst_reader(note_markdown(tree)))
