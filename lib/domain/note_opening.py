"""How a note begins: its first paragraph, for places that have room for no more."""

import re

BLOCKS = re.compile(r"\n[ \t]*\n")
NO_PROSE = re.compile(r"\s*(#|[-*+] |\d+[.)] |>|\||```|~~~|!\[|<)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


def opening(text: str, longest: int) -> str:
    """First paragraph of a Markdown text, whole sentences of it, headings, lists, quotes and tables left out.

    A first sentence that is longer still is cut and ends with an ellipsis;
    empty where there is no paragraph.
    """
    blocks = (block.strip() for block in BLOCKS.split(text.replace("\r\n", "\n")))
    first = next((block for block in blocks if block and not NO_PROSE.match(block)), "")
    kept = ""
    for place in [match.start() for match in SENTENCE_END.finditer(first)] + [len(first)]:
        if place <= longest:
            kept = first[:place]
    return kept.strip() if kept or not first else first[: longest - 1].rstrip() + "…"
