"""The answer of the relative strength page in one sentence."""

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.headline import missing_headline
from lib.commentary.moves import weeks_on_other_side
from lib.commentary.names import Pair, pair_of
from lib.commentary.threshold import entered, entry_sentence
from lib.locales.catalogue import Words


def strength_headline(strength: RelativeStrength, words: Words, names: tuple[str, str] | None = None) -> str:
    """Who has led for how long, and whether the lead grows.

    The week in which the ratio falls under the threshold says that instead.

    Parameters
    ----------
    names
        Full names of numerator and denominator; the usual indices need none.
    """
    now = strength.latest
    if now is None:
        return words("headline.nothing")
    if strength.missing:
        return missing_headline(strength, now, strength.missing[-1], words)
    if entered(strength):
        return entry_sentence(strength, now, words)
    pair = pair_of(strength, words, names)
    if now.deviation_points is None:
        return _without_average(strength, now, words, pair)
    if now.side_weeks > 1 and now.previous_deviation_points is not None:
        return _running(now, now.deviation_points, now.previous_deviation_points, words, pair)
    return _first_week(strength, now, now.deviation_points, words, pair)


def _without_average(strength: RelativeStrength, now: Standing, words: Words, pair: Pair) -> str:
    return words(
        "headline.no_change",
        subject=pair.numerator.subject,
        object=pair.denominator.object,
        ratio=words.formats.ratio(now.ratio),
        window=strength.rules.window,
    )


def _running(now: Standing, deviation: float, before: float, words: Words, pair: Pair) -> str:
    verb = "led" if now.side == "above" else "lagged"
    return words(
        f"strength.{verb}" if pair.usual else f"strength.{verb}_other",
        subject=pair.numerator.subject,
        object=pair.denominator.object,
        weeks=words.formats.weeks_in_a_row(now.side_weeks),
        change=_change(deviation, before, now.ratio, words),
    )


def _change(deviation: float, before: float, ratio: float, words: Words) -> str:
    formats = words.formats
    size, size_before = formats.points_size(deviation, of=ratio), formats.points_size(before, unit=False, of=ratio)
    if size_before == formats.points_size(deviation, unit=False, of=ratio):
        return words("strength.held", now=size)
    kind = "widened" if abs(deviation) > abs(before) else "narrowed"
    return words(f"strength.{kind}", before=size_before, now=size)


def _first_week(strength: RelativeStrength, now: Standing, deviation: float, words: Words, pair: Pair) -> str:
    values = {
        "subject": pair.numerator.subject,
        "object": pair.denominator.object,
        "size": words.formats.points_size(deviation, of=now.ratio),
        "window": strength.rules.window,
    }
    others = weeks_on_other_side(strength)
    if not others:
        return words("strength.leads" if now.side == "above" else "strength.lags", **values)
    key = "strength.took_lead" if now.side == "above" else "strength.fell_behind"
    return words(key, weeks=words.formats.weeks(others), **values)
