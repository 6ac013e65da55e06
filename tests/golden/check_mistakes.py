"""Mistakes as analysts make them, planted into one slot: each with the cause the check should name."""

import random
from collections.abc import Iterator
from functools import cache

from tests.golden.check_figures import INDICES, Week, grouped, plain, signed

PAIRS = (
    *(
        ("続伸", "続落"),
        ("反発", "反落"),
        ("上昇", "下落"),
        ("高", "安"),
        ("上回った", "下回った"),
        ("上回る", "下回る"),
    ),
    *(("rose", "fell"), ("gain", "loss"), ("up", "down"), ("above", "below"), ("outperforming", "lagging")),
    *(("上回りました", "下回りました"), ("outperformed", "underperformed")),
)
OPPOSITE = {**dict(PAIRS), **{low: high for high, low in PAIRS}, "低下": "上昇"}
TURNED = {"続伸": "反発", "反発": "続伸", "続落": "反落", "反落": "続落"}
RATIOS = {"ratio", "average", "dev", "sdev"}
STILL = {"two", "ytd", "ratio_word"}


def mistakes(week: Week, language: str, slot: str, template: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Cause and typed text of every mistake that fits a slot."""
    values = week.values(language)
    right = values[slot]
    index, _, part = slot.rpartition(".")
    if right in OPPOSITE:
        if slot not in STILL:
            yield "opposite_word", OPPOSITE[right]
        if right in TURNED and "turn" in part:
            yield "turn_word", TURNED[right]
    elif slot == "date":
        yield "date_of_last_week", week.date_text(language, 1)
    elif part in {"close", "plain", "points", "spoints", "pct", "spct"} or slot in RATIOS:
        yield from _figures(week, index, part or slot, right, dice)
    del template


def _figures(week: Week, index: str, part: str, right: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    taken = _true_figures(week)
    for cause, typed in _other_figures(week, index, part):
        if bare(typed) != bare(right) and not close_to(typed, right):
            yield cause, typed
    for cause, typed in (("one_digit", one_digit(right, dice)), ("transposed", transposed(right))):
        if typed and bare(typed) not in taken and not close_to(typed, right):
            yield cause, typed
    if part == "close" and "," in right:
        yield "comma_slip", right.replace(",", ";").replace(".", ",").replace(";", ".")
    if part in {"spct", "spoints", "sdev"} and bare(right).strip("0."):
        yield "sign_lost", ("-" if right[0] == "+" else "+") + right[1:]


def _other_figures(week: Week, index: str, part: str) -> Iterator[tuple[str, str]]:
    others = [one for one in INDICES if one != index]
    if part in {"close", "plain"}:
        form = grouped if "," in grouped(week.close(index)) and part == "close" else plain
        yield "last_week", form(week.close(index, 1))
        yield from (("swapped", form(week.close(one))) for one in others if index != "R" and one != "R")
    elif part in {"points", "spoints"}:
        yield "last_week", (signed if part == "spoints" else plain)(week.points(index, 1))
    elif part in {"pct", "spct"}:
        form = signed if part == "spct" else plain
        yield "last_week", form(week.change(index, 1))
        yield from (("swapped", form(week.change(one))) for one in others if index != "R" and one != "R")
    elif part == "ratio":
        yield "last_week", plain(week.ratio(1))
    elif part == "average":
        yield "last_week", plain(week.average(1))
    elif part in {"dev", "sdev"}:
        form = signed if part == "sdev" else plain
        yield "last_week", form(week.deviation(1))
        yield "ratio_as_points", form(week.ratio())
        yield "relative_deviation", form((week.ratio() / week.average() - 1) * 100)


@cache
def _true_figures(week: Week) -> set[str]:
    """Everything that would explain a figure in another way."""
    figures = {plain(week.ratio(back)) for back in range(3)}
    for index in INDICES:
        for back in range(3):
            figures |= {
                plain(week.close(index, back)),
                plain(week.points(index, back)),
                plain(week.change(index, back)),
            }
        figures |= {plain(week.change(index, weeks=weeks)) for weeks in (2, 3, 4)}
    if week.at >= 27:
        figures |= {plain(week.deviation(back)) for back in range(3)} | {plain(week.average(back)) for back in range(3)}
    return {bare(figure) for figure in figures}


def bare(typed: str) -> str:
    return typed.lstrip("+-").replace(",", "")


def close_to(typed: str, right: str) -> bool:
    """Within the last digit: that is rounding, not a mistake; a sign alone is planted elsewhere."""
    return abs(float(bare(typed)) - float(bare(right))) < 0.0101


def one_digit(right: str, dice: random.Random) -> str:
    places = [place for place, letter in enumerate(right) if letter.isdigit()][:-1]
    place = dice.choice(places)
    digit = dice.choice([one for one in "123456789" if one != right[place]])
    return right[:place] + digit + right[place + 1 :]


def transposed(right: str) -> str:
    digits = [place for place, letter in enumerate(right) if letter.isdigit()]
    for left, after in zip(digits[-3:], digits[-2:], strict=False):
        if right[left] != right[after]:
            letters = list(right)
            letters[left], letters[after] = letters[after], letters[left]
            return "".join(letters)
    return ""
