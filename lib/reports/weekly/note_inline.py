"""The words inside one block of a note."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it.token import Token

Node = dict[str, Any]
DEEPEST = 8
"""Emphasis inside emphasis; what lies deeper is set at this depth."""
LINK = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
KINDS = {"strong_open": "strong", "em_open": "em", "s_open": "strike"}
SIGNS = {"hardbreak": "break", "softbreak": "space"}


def inline_nodes(tokens: Sequence["Token"]) -> list[Node]:
    """Nodes of a block's text; what is unknown is text."""
    found: list[Node] = []
    inside = [found]
    for token in tokens:
        if token.nesting > 0:
            inside.append(_opened(token, inside))
        elif token.nesting < 0:
            inside.pop()
        elif token.type in SIGNS:
            inside[-1].append({"kind": SIGNS[token.type]})
        elif token.content:
            inside[-1].append({"kind": "code" if token.type == "code_inline" else "text", "text": token.content})
    return found


def _opened(token: "Token", inside: list[list[Node]]) -> list[Node]:
    """Where the words after an opening go."""
    node = _element(token)
    if node is None or len(inside) > DEEPEST:
        return inside[-1]
    inside[-1].append(node)
    words: list[Node] = node["inline"]
    return words


def _element(token: "Token") -> Node | None:
    """Emphasis, or a link to the web or a mailbox; no other address is offered."""
    if token.type != "link_open":
        return {"kind": KINDS[token.type], "inline": []}
    address = str(token.attrs.get("href", ""))
    return {"kind": "link", "address": address, "inline": []} if LINK.fullmatch(address) else None
