"""A note's Markdown as a tree of plain values: the only thing the setters of PDF, HTML and Markdown see.

Blocks have a ``kind``: ``heading`` (``level``, ``inline``), ``paragraph`` (``inline``),
``quote`` (``blocks``), ``bullets`` and ``numbers`` (``items``, ``start``), ``table``
(``rows``, the first of them the head; ``align``), ``code`` (``text``), ``rule``.
What is inline: ``text``, ``code``, ``break``, ``space``, ``strong``, ``em``, ``strike``
(``inline``), ``link`` (``address``, ``inline``).

Whatever is not a known element is text, raw HTML and scripts included. Pictures
become their description: nothing in a report is fetched from anywhere.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from lib.reports.weekly.note_inline import inline_nodes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Node = dict[str, Any]
DEEPEST = 6
"""Lists and quotations inside each other; what lies deeper is set at this depth."""
PARSED_DEPTH = 150
CONTAINERS = {"blockquote_open": "quote", "bullet_list_open": "bullets", "ordered_list_open": "numbers"}


def note_tree(markdown: str) -> list[Node]:
    """Blocks of a note in reading order."""
    building = _Building()
    for token in _parser().parse(markdown):
        building.take(token)
    return building.blocks


@cache
def _parser() -> "MarkdownIt":
    """CommonMark with tables and strike-through, raw HTML off; imported when first used, for no page needs it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    from lib.reports.weekly.japanese_inline import JapaneseInline  # noqa: PLC0415

    parser = MarkdownIt()
    parser.inline = JapaneseInline()
    parser.configure("commonmark", {"html": False, "maxNesting": PARSED_DEPTH})
    return parser.enable(["table", "strikethrough"])


class _Building:
    """Tokens to blocks, without recursion: a note may be as deep as somebody likes."""

    def __init__(self) -> None:
        self.blocks: list[Node] = []
        self._open: list[list[Any]] = [self.blocks]
        self._lists: list[bool] = []
        self._leaf: Node | None = None

    def take(self, token: "Token") -> None:
        """One token more."""
        if token.type in CONTAINERS:
            self._container(token)
        elif token.type == "list_item_open":
            self._item()
        elif token.type in {"blockquote_close", "bullet_list_close", "ordered_list_close", "list_item_close"}:
            self._close(token)
        elif token.type in {"fence", "code_block"}:
            self._open[-1].append({"kind": "code", "text": token.content.rstrip("\n")})
        elif token.type == "hr":
            self._open[-1].append({"kind": "rule"})
        elif token.type.startswith(("table", "tr", "th", "td")):
            self._table(token)
        else:
            self._text(token)

    def _container(self, token: "Token") -> None:
        """Quotation or list; too deep inside others, only what it holds."""
        kind, deep = CONTAINERS[token.type], len(self._open) > 2 * DEEPEST
        holder = self._open[-1]
        if not deep:
            inside = "blocks" if kind == "quote" else "items"
            node: Node = {"kind": kind, "start": int(token.attrs.get("start", 1)), inside: []}
            holder.append(node)
            holder = node[inside]
        self._open.append(holder)
        if kind != "quote":
            self._lists.append(not deep)

    def _item(self) -> None:
        blocks: list[Node] = []
        if self._lists[-1]:
            self._open[-1].append(blocks)
        self._open.append(blocks if self._lists[-1] else self._open[-1])

    def _close(self, token: "Token") -> None:
        self._open.pop()
        if token.type in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()

    def _table(self, token: "Token") -> None:
        if token.type == "table_open":
            self._leaf = {"kind": "table", "rows": [], "align": []}
            self._open[-1].append(self._leaf)
        elif token.type == "table_close":
            self._leaf = None
        elif token.type == "tr_open" and self._leaf:
            self._leaf["rows"].append([])
        elif token.type == "th_open" and self._leaf:
            self._leaf["align"].append("end" if "right" in str(token.attrs.get("style", "")) else "start")

    def _text(self, token: "Token") -> None:
        if token.type == "heading_open":
            self._leaf = {"kind": "heading", "level": int(token.tag[1:])}
        elif token.type == "paragraph_open":
            self._leaf = {"kind": "paragraph"}
        elif token.type == "inline" and self._leaf:
            self._inline(self._leaf, inline_nodes(token.children or []))

    def _inline(self, leaf: Node, inline: list[Node]) -> None:
        if leaf["kind"] == "table":
            leaf["rows"][-1].append(inline)
        else:
            self._open[-1].append({**leaf, "inline": inline})
