"""A note's tree back as Markdown that says nothing but text: what could be taken for HTML or a sign is escaped."""

import re
from collections.abc import Callable, Sequence
from textwrap import indent
from typing import Any

Node = dict[str, Any]
SIGNS = re.compile(r"([\\`*_{}\[\]<>#~|$]|&(?=#?\w+;))")
LEADING = re.compile(r"^(\s*)([-+](?=\s|$)|\d+[.)](?=\s|$)|[-=]+\s*$)", re.MULTILINE)
BACKTICKS = re.compile(r"`+")


def escaped(text: str) -> str:
    """Text in which no sign has a meaning."""
    return LEADING.sub(_disarmed, SIGNS.sub(r"\\\1", text))


def note_markdown(blocks: Sequence[Node]) -> str:
    """Blocks of a note."""
    return "\n\n".join(_block(node) for node in blocks)


def _disarmed(found: re.Match[str]) -> str:
    """A sign that would begin a list or underline a heading; a number keeps its digits."""
    space, sign = found.groups()
    return f"{space}{sign[:-1]}\\{sign[-1]}"


def _block(node: Node) -> str:
    write: dict[str, Callable[[], str]] = {
        "heading": lambda: f"{'#' * node['level']} {_words(node['inline'])}",
        "paragraph": lambda: _words(node["inline"]),
        "quote": lambda: indent(note_markdown(node["blocks"]), "> ", lambda _line: True),
        "bullets": lambda: _items(node, lambda _place: "- "),
        "numbers": lambda: _items(node, lambda place: f"{node['start'] + place}. "),
        "code": lambda: indent(node["text"], "    "),
        "rule": lambda: "---",
        "table": lambda: _table(node),
    }
    return write[node["kind"]]()


def _items(node: Node, mark: Callable[[int], str]) -> str:
    return "\n".join(
        mark(place) + indent(note_markdown(item), " " * len(mark(place))).lstrip()
        for place, item in enumerate(node["items"])
    )


def _table(node: Node) -> str:
    head, *rows = node["rows"]
    rule = "|".join("--:" if side == "end" else ":--" for side in node["align"])
    return "\n".join((_row(head), f"|{rule}|", *(_row(row) for row in rows)))


def _row(cells: Sequence[Sequence[Node]]) -> str:
    return f"| {' | '.join(_words(cell) for cell in cells)} |"


def _words(nodes: Sequence[Node]) -> str:
    return "".join(_word(node) for node in nodes)


def _word(node: Node) -> str:
    write: dict[str, Callable[[], str]] = {
        "text": lambda: escaped(node["text"]),
        "code": lambda: _code(node["text"]),
        "break": lambda: "\\\n",
        "space": lambda: "\n",
        "strong": lambda: f"**{_words(node['inline'])}**",
        "em": lambda: f"*{_words(node['inline'])}*",
        "strike": lambda: f"~~{_words(node['inline'])}~~",
        "link": lambda: f"[{_words(node['inline'])}](<{node['address'].replace('<', '%3C').replace('>', '%3E')}>)",
    }
    return write[node["kind"]]()


def _code(text: str) -> str:
    """Code between more back-ticks than it has in a row itself."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    fence, gap = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{gap}{text}{gap}{fence}"
