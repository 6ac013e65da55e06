"""Names and figures that stand in lists, in order."""

import re

from lib.commentary.check.sentence import Sentence

LIST_GAP = re.compile(
    r"\s*(?:と|や|、|,|・|/|＆|&|および|及び|並びに|、?そして|,?\s*and(?:\sthe)?|,\s*the|\sthe|,?\sor(?:\sthe)?)\s*(?:the\s)?\s*"
)


def figure_run(sentence: Sentence, place: int) -> list[int]:
    """Positions of figures of one unit joined by "and" or commas, without a name between them."""
    unit = sentence.tokens[place].figure.unit if sentence.tokens[place].kind == "number" else None
    run = [place]
    while (after := run[-1] + 1) < len(sentence.tokens) and _joined(sentence, run[-1], after, unit):
        run.append(after)
    while (before := run[0] - 1) >= 0 and _joined(sentence, before, run[0], unit):
        run.insert(0, before)
    return run


def _joined(sentence: Sentence, left: int, right: int, unit: str | None) -> bool:
    one, other = sentence.tokens[left], sentence.tokens[right]
    if one.kind != "number" or other.kind != "number" or unit is None:
        return False
    return (
        one.figure.unit == other.figure.unit == unit and LIST_GAP.fullmatch(sentence.between(left, right)) is not None
    )


def names_before(sentence: Sentence, place: int) -> list[int]:
    """Positions of the names listed before a figure."""
    at = place - 1
    while at >= 0 and sentence.tokens[at].kind in {"period", "date", "size", "move", "weekday", "open", "degree"}:
        at -= 1
    return name_run(sentence, at) if at >= 0 and sentence.tokens[at].kind == "name" else []


def names_after(sentence: Sentence, place: int) -> list[int]:
    """Positions of the names listed after a figure: 0.75 % and 0.71 % for the Dow and the S&P 500."""
    at = place + 1
    while at < len(sentence.tokens) and sentence.tokens[at].kind in {"size", "move", "close"}:
        at += 1
    if at >= len(sentence.tokens) or sentence.tokens[at].kind != "name":
        return []
    gap = sentence.text[sentence.tokens[place].end : sentence.tokens[at].start]
    return name_run(sentence, at) if re.search(r"\b(?:for|by|in|on)\s(?:the\s)?$", gap) else []


def name_run(sentence: Sentence, place: int) -> list[int]:
    """Positions of names listed together with the one at a place."""
    run = [place]
    while (after := run[-1] + 1) < len(sentence.tokens) and _listed(sentence, run[-1], after):
        run.append(after)
    while (before := run[0] - 1) >= 0 and _listed(sentence, before, run[0]):
        run.insert(0, before)
    return run


def _listed(sentence: Sentence, left: int, right: int) -> bool:
    kinds = {sentence.tokens[left].kind, sentence.tokens[right].kind}
    gap = sentence.between(left, right)
    linked = kinds == {"name"} or (kinds <= {"name", "foreign"} and re.search(r"と|や|・|\band\b", gap) is not None)
    return linked and gap != " " and LIST_GAP.fullmatch(gap) is not None
