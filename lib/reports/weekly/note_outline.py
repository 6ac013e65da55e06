"""The headings of a note as part of a longer document: one outline, no step left out."""

from collections.abc import Iterator, Sequence
from typing import Any

Node = dict[str, Any]
DEEPEST = 6


def outlined(blocks: Sequence[Node], first: int) -> list[Node]:
    """Blocks whose highest heading is at level ``first``, the next one used at the level below, and so on.

    A note may begin at any level and skip some: what its levels say is only which
    heading is above which.
    """
    used = sorted(set(_levels(blocks)))
    levels = {level: min(first + place, DEEPEST) for place, level in enumerate(used)}
    return [_outlined(node, levels) for node in blocks]


def _outlined(node: Node, levels: dict[int, int]) -> Node:
    if node["kind"] == "heading":
        return {**node, "level": levels[node["level"]]}
    made = dict(node)
    if "blocks" in node:
        made["blocks"] = [_outlined(one, levels) for one in node["blocks"]]
    if "items" in node:
        made["items"] = [[_outlined(one, levels) for one in item] for item in node["items"]]
    return made


def _levels(blocks: Sequence[Node]) -> Iterator[int]:
    for node in blocks:
        if node["kind"] == "heading":
            yield node["level"]
        yield from _levels(node.get("blocks", ()))
        for item in node.get("items", ()):
            yield from _levels(item)
