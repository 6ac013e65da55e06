"""Why the ratio and its deviation moved between two weeks, in words."""

from lib.analytics.attribution import Attribution, AverageMove
from lib.commentary.names import Pair, joined
from lib.locales.catalogue import Words

WAY = {1: "up", 0: "flat", -1: "down"}


def why_moved(split: Attribution, window: int, words: Words, pair: Pair) -> str:
    """The ratio's change by side, then what the average made of it for the deviation."""
    second = (
        _no_average(split, window, words) if split.average is None else _deviation(split.average, split.after, words)
    )
    return ("" if words.language == "ja" else " ").join((_ratio(split, words, pair), second))


def _ratio(split: Attribution, words: Words, pair: Pair) -> str:
    formats, of = words.formats, split.after
    return words(
        f"why.ratio.{WAY[formats.points_direction(split.ratio_points, of=of)]}",
        first=formats.prose_day(split.first),
        last=formats.prose_day(split.last, split.first),
        size=formats.points_size(split.ratio_points, of=of),
        ratio=formats.ratio(split.after),
        numerator=pair.numerator.label,
        numerator_points=formats.points(split.numerator_points, prose=True, of=of),
        numerator_change=formats.change(split.numerator_change, prose=True),
        denominator=pair.denominator.label,
        denominator_points=formats.points(split.denominator_points, prose=True, of=of),
        denominator_change=formats.change(split.denominator_change, prose=True),
    )


def _deviation(move: AverageMove, of: float, words: Words) -> str:
    formats = words.formats
    return words(
        f"why.deviation.{WAY[formats.points_direction(move.average_points, of=of)]}",
        size=formats.points_size(move.average_points, of=of),
        swap=_swap(move, words),
        before=formats.points(move.before, prose=True, of=of),
        after=formats.points(move.after, prose=True, of=of),
        change=formats.points(move.deviation_points, prose=True, of=of),
    )


def _swap(move: AverageMove, words: Words) -> str:
    formats = words.formats
    values = {
        "entered": formats.ratio(move.entered),
        "left": formats.ratio(move.left),
        "first_left": formats.prose_day(move.first_left),
    }
    if move.weeks == 1:
        return words("why.swap.one", **values)
    last_left = formats.prose_day(move.last_left, move.first_left)
    return words("why.swap.many", weeks=formats.weeks(move.weeks), last_left=last_left, **values)


def _no_average(split: Attribution, window: int, words: Words) -> str:
    days = joined(tuple(words.formats.prose_day(day) for day in split.unknown_average), words)
    return words("why.no_average", window=window, days=days)
