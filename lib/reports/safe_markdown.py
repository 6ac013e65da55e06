"""A note's Markdown as HTML in which nothing runs and nothing is fetched.

What a note may contain is what CommonMark, tables and strike-through say in
words: no raw HTML, no images, no links but to the web, to mail and within the
dashboard. The stored text stays as it was typed; this is only about showing it.
Everything passes twice, through the parser's tokens and through nh3, so that a
hole in one is closed by the other.
"""

import html
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMES = frozenset({"http", "https", "mailto"})
SCHEME = re.compile(r"([^/?#]*?):")
TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("em", "strong", "s", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"align"}, "td": {"align"}}


def safe_html(text: str) -> str:
    """HTML of a note, fit for a page, a mail or a report.

    Images become their description, links that lead elsewhere than ``SCHEMES``
    or the dashboard their label, raw HTML the text between its tags; scripts
    and styles vanish with what is in them.
    """
    markdown = _parser()
    tokens = list(_harmless(markdown.parse(text)))
    rendered = markdown.renderer.render(tokens, markdown.options, {})
    return nh3.clean(rendered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel="noopener")


def is_safe_link(address: str) -> bool:
    """Whether a link may stay: of the web, a mail address, or within the dashboard."""
    plain = "".join(sign for sign in unquote(html.unescape(address)) if sign.isprintable() and not sign.isspace())
    scheme = SCHEME.match(plain)
    return not scheme or scheme[1].lower() in SCHEMES


def is_harmless(text: str) -> bool:
    """Whether a note's Markdown holds no image, no raw HTML and no link that may not stay."""
    found = list(_flat(_parser().parse(text)))
    addresses = [str(token.attrGet("href")) for token in found if token.type == "link_open"]
    foreign = any(token.type in {"image", "html_block", "html_inline"} for token in found)
    return not foreign and all(map(is_safe_link, addresses))


class _Parser(MarkdownIt):
    """CommonMark with tables and strike-through that reports every link, so that we can judge it."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  markdown-it's name and signature
        """Every link is one."""
        return True


def _parser() -> MarkdownIt:
    return _Parser("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _harmless(tokens: Sequence[Token]) -> Iterator[Token]:
    dropped: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            dropped.append(not is_safe_link(str(token.attrGet("href"))))
        is_dropped = token.type in {"link_open", "link_close"} and dropped[-1]
        if token.type == "link_close":
            dropped.pop()
        if not is_dropped:
            yield from _plain(token)


def _plain(token: Token) -> Iterator[Token]:
    if token.type == "html_block":
        yield from _paragraph(_between_tags(token.content))
    elif token.type == "html_inline":
        yield _text(_between_tags(token.content))
    elif token.type == "image":
        yield _text("".join(part.content for part in _flat(token.children or ()) if part.type == "text"))
    else:
        token.children = list(_harmless(token.children)) if token.children is not None else None
        yield token


def _between_tags(raw: str) -> str:
    return html.unescape(nh3.clean(raw, tags=set())).strip("\n")


def _paragraph(words: str) -> Iterator[Token]:
    if not words.strip():
        return
    yield Token("paragraph_open", "p", 1)
    yield Token("inline", "", 0, content=words, children=[_text(words)])
    yield Token("paragraph_close", "p", -1)


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)


def _flat(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())
