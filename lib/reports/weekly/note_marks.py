"""A note's tree with links to the chart and words of the glossary in it, for readers on a screen.

Two kinds of nodes more, both with ``inline`` text: ``chart`` (``address``) and
``term`` (``key``), the first use of a word in the note. Neither stands inside a
link or code, and no term in a heading.

Places of a text survive the parser as noncharacters (U+FDD0 …), which no text
that is meant to be read holds; one that does gets no links.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from lib.commentary.glossary import uses
from lib.reports.weekly.note_tree import note_tree

Node = dict[str, Any]
Places = Sequence[tuple[int, int, str]]
"""Start, end and address, in order, none over another."""
OPENS, OPENED, SHUTS, DIGITS = "\ufdd0", "\ufdd1", "\ufdd2", "\ufde0"
MARKS = re.compile("\ufdd0([\ufde0-\ufde9]+)\ufdd1|\ufdd2")
MARKS_IN_ADDRESSES = re.compile("%EF%B7%90(?:%EF%B7%A[0-9])+%EF%B7%91|%EF%B7%92")
"""The same as the parser writes them into the address of a link."""
OURS = re.compile("[\ufdd0-\ufdef]")


def marked_tree(markdown: str, language: str, places: Places, site: str = "") -> list[Node]:
    """Tree of a note for readers.

    Parameters
    ----------
    markdown
        As published.
    language
        Whose terms are looked for.
    places
        What leads to the chart.
    site
        Where links of the text that begin with a slash lead.
    """
    marked = markdown if OURS.search(markdown) else _with_marks(markdown, places)
    blocks = note_tree(marked.replace("](/", f"]({site}/"))
    if marked != markdown:
        blocks = _Links([address for _start, _end, address in places]).nodes(blocks)
    return _Terms(language).nodes(blocks)


def _with_marks(text: str, places: Places) -> str:
    parts, done = [], 0
    for number, (start, end, _address) in enumerate(places):
        opens = OPENS + "".join(chr(ord(DIGITS) + int(digit)) for digit in str(number)) + OPENED
        parts += [text[done:start], opens, text[start:end], SHUTS]
        done = end
    return "".join((*parts, text[done:]))


def _inside(node: Node, change: Callable[[list[Node]], list[Node]]) -> Node:
    """Node in which every list of nodes is changed."""
    made = dict(node)
    for name in ("inline", "blocks"):
        if name in node:
            made[name] = change(node[name])
    if "items" in node:
        made["items"] = [change(item) for item in node["items"]]
    if "rows" in node:
        made["rows"] = [[change(cell) for cell in row] for row in node["rows"]]
    return made


class _Links:
    """Marks to links; a stretch that emphasis cuts in two becomes two links."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses
        self._open = ""

    def nodes(self, nodes: list[Node]) -> list[Node]:
        return [made for node in nodes for made in self._node(node)]

    def _node(self, node: Node) -> list[Node]:
        if node["kind"] == "text":
            return self._text(node["text"])
        if node["kind"] in {"link", "code"}:
            return [_bare(node)]
        if node["kind"] in {"paragraph", "heading"}:
            self._open = ""
        return [_inside(node, self.nodes)]

    def _text(self, text: str) -> list[Node]:
        found: list[Node] = []
        done = 0
        for mark in MARKS.finditer(text):
            found += self._piece(text[done : mark.start()])
            self._open = self._addresses[_number(mark.group(1))] if mark.group(1) else ""
            done = mark.end()
        return found + self._piece(text[done:])

    def _piece(self, text: str) -> list[Node]:
        if not text:
            return []
        word = {"kind": "text", "text": text}
        return [{"kind": "chart", "address": self._open, "inline": [word]}] if self._open else [word]


class _Terms:
    """The first use of every term."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._told: set[str] = set()

    def nodes(self, nodes: list[Node]) -> list[Node]:
        return [made for node in nodes for made in self._node(node)]

    def _node(self, node: Node) -> list[Node]:
        if node["kind"] == "text":
            return self._text(node["text"])
        if node["kind"] in {"link", "chart", "code", "heading"}:
            return [node]
        return [_inside(node, self.nodes)]

    def _text(self, text: str) -> list[Node]:
        found: list[Node] = []
        done = 0
        for use in uses(text, self._language):
            if use.key not in self._told:
                self._told.add(use.key)
                word = {"kind": "text", "text": text[use.start : use.end]}
                found += [*_words(text[done : use.start]), {"kind": "term", "key": use.key, "inline": [word]}]
                done = use.end
        return found + _words(text[done:])


def _words(text: str) -> list[Node]:
    return [{"kind": "text", "text": text}] if text else []


def _bare(node: Node) -> Node:
    """Link or code without marks."""
    made = _inside(node, lambda nodes: [_bare(one) for one in nodes])
    return {name: _unmarked(value) if isinstance(value, str) else value for name, value in made.items()}


def _unmarked(text: str) -> str:
    return MARKS_IN_ADDRESSES.sub("", MARKS.sub("", text))


def _number(digits: str) -> int:
    return int("".join(str(ord(digit) - ord(DIGITS)) for digit in digits))
