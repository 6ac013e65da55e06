"""The steps of a change: both sides of the pair, the ratio, and what the average leaves of it."""

from lib.analytics.attribution import Attribution
from lib.charts.waterfall import Step
from lib.locales.catalogue import Words


def attribution_steps(split: Attribution, sides: tuple[str, str], words: Words) -> list[Step]:
    """Parts of the ratio's change, then what the average leaves of it for the deviation.

    Parameters
    ----------
    split
        The change between two weeks, in its parts.
    sides
        Short names of numerator and denominator in the reader's language.
    words
        Catalogue of the reader's language.

    Returns
    -------
    list of Step
        Three steps, or five where both weeks have an average.
    """
    numerator, denominator = sides
    parts = [
        (numerator, split.numerator_points, False),
        (denominator, split.denominator_points, False),
        (words("why.step.ratio"), split.ratio_points, True),
    ]
    if split.average is not None:
        parts += [
            (words("why.step.average"), -split.average.average_points, False),
            (words("why.step.deviation"), split.average.deviation_points, True),
        ]
    points = words.formats.points
    return [Step(label, points(value, of=split.after), value, total) for label, value, total in parts]
