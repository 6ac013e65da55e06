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
    steps = [
        _step(numerator, split.numerator_points, words),
        _step(denominator, split.denominator_points, words),
        _step(words("why.step.ratio"), split.ratio_points, words, total=True),
    ]
    if split.average is None:
        return steps
    return [
        *steps,
        _step(words("why.step.average"), -split.average.average_points, words),
        _step(words("why.step.deviation"), split.average.deviation_points, words, total=True),
    ]


def _step(label: str, value: float, words: Words, *, total: bool = False) -> Step:
    return Step(label, words.formats.points(value), value, total)
