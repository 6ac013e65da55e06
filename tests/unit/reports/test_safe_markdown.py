"""Nasty notes come out harmless, ordinary ones as they were meant."""

import re
from html.parser import HTMLParser

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from lib.reports.display_markdown import display_markdown
from lib.reports.safe_markdown import is_safe_link, safe_html

ORDINARY = """# 小型成長株は3週続伸

比率は**24.66 %**、乖離は*0.67 pt*。~~誤り~~

- 関税
- [中国](https://example.com/a?b=c "題")
- [先週](/notes?week=2025-10-24&lang=ja)

> 引用

| 指数 | 終値 |
|---|---:|
| S&P 500 | 6,840.20 |

`code` <https://example.com>
"""
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


class Judge(HTMLParser):
    """What a browser would find in the HTML: Python's own parser, not ours."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs


def judged(html):
    judge = Judge()
    judge.feed(html)
    return judge


def is_harmless_html(html):
    judge = judged(html)
    links = [value for name, value in judge.attributes if name == "href"]
    bad = judge.tags & {"script", "style", "img", "svg", "iframe", "base", "math", "object", "form", "input"}
    handlers = [name for name, _ in judge.attributes if name not in {"href", "title", "rel", "align", "start", "class"}]
    return (
        not bad
        and not handlers
        and all(re.match(r"(https?:|mailto:|[^:]*([/?#]|$))", link or "", re.IGNORECASE) for link in links)
    )


@pytest.mark.parametrize("note", NASTY)
def test_nothing_nasty_reaches_the_page(note):
    assert is_harmless_html(safe_html(note))


def streamlit_like(text):
    """CommonMark with raw HTML, links unjudged: what the worst renderer would make of it."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.validateLink = lambda _url: True
    return parser.render(text)


@pytest.mark.parametrize("note", NASTY)
def test_nothing_nasty_is_handed_to_streamlit(note):
    assert is_harmless_html(streamlit_like(display_markdown(note)))


nasty = st.lists(
    st.one_of(
        st.sampled_from([*NASTY, "\n", "\n\n", "`", "```", "<", ">", "](", ")", "![", "[", "\\", "关", "~~~\n"]),
        st.text(max_size=5),
    ),
    max_size=6,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(nasty)
@example("![")
def test_no_mixture_gets_through(note):
    assert is_harmless_html(safe_html(note))
    assert is_harmless_html(streamlit_like(display_markdown(note)))


def test_an_ordinary_note_keeps_all_it_says():
    html = safe_html(ORDINARY)
    for part in (
        "<h1>小型成長株は3週続伸</h1>",
        "<strong>24.66 %</strong>",
        "<em>0.67 pt</em>",
        "<s>誤り</s>",
        '<a href="https://example.com/a?b=c" title="題" rel="noopener">中国</a>',
        '<a href="/notes?week=2025-10-24&amp;lang=ja" rel="noopener">先週</a>',
        "<blockquote>",
        "<td>S&amp;P 500</td>",
        "<code>code</code>",
    ):
        assert part in html


def test_an_ordinary_note_is_displayed_as_it_was_typed():
    assert display_markdown(ORDINARY) == ORDINARY.replace(
        "<https://example.com>", "[https://example.com](https://example.com)"
    )


@pytest.mark.parametrize(
    ("typed", "shown", "html"),
    [
        ("from $10 to $12", r"from \$10 to \$12", "<p>from $10 to $12</p>\n"),
        ("5~10%、3~4%", r"5\~10%、3\~4%", "<p>5~10%、3~4%</p>\n"),
        ("a ![図](http://x/y.png) b", "a 図 b", "<p>a 図 b</p>\n"),
        ("[x](javascript:alert(1)) b", "x b", "<p>x b</p>\n"),
        ("<b>太字</b>", "太字", "<p>太字</p>\n"),
        ("<div>\n中身\n</div>", "\n中身\n", "<p>中身</p>"),
        ("a<script>x</script>b", "ab", "<p>axb</p>\n"),
        ("3 < 5 > 2", "3 < 5 > 2", "<p>3 &lt; 5 &gt; 2</p>\n"),
        ("`$a ~ <b>` $1", r"`$a ~ <b>` \$1", "<p><code>$a ~ &lt;b&gt;</code> $1</p>\n"),
        ("```\n<b> $1\n```\n$2", "```\n<b> $1\n```\n\\$2", "<pre><code>&lt;b&gt; $1\n</code></pre>\n<p>$2</p>\n"),
    ],
)
def test_what_cannot_be_shown_leaves_its_words(typed, shown, html):
    assert display_markdown(typed) == shown
    assert safe_html(typed) == html


def test_what_was_written_to_be_misread_is_shown_as_signs():
    hidden = "`a\n\n`![b](http://x)\n\n`\n<img src=x>"
    assert is_harmless_html(streamlit_like(display_markdown(hidden)))


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://x.y", True),
        ("HTTP://x.y", True),
        ("mailto:a@b.c", True),
        ("/notes?week=2025-10-31", True),
        ("?a=b:c", True),
        ("#a:b", True),
        ("notes", True),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("&#x6A;avascript:1", False),
        ("%6Aavascript:1", False),
        ("data:text/html,x", False),
        ("ftp://x.y", False),
        ("\x01javascript:1", False),
    ],
)
def test_only_the_web_mail_and_the_dashboard_are_linked(address, safe):
    assert is_safe_link(address) is safe
