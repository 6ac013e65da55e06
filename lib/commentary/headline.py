"""The answer of the market summary in one sentence."""

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import MissingWeek, RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.moves import contrasts, stance_key, verb_key
from lib.commentary.names import Pair, joined, name_of, pair_of
from lib.locales.catalogue import Words
from lib.locales.formats import direction


def headline(summary: MarketSummary, words: Words, names: tuple[str, str] | None = None) -> str:
    """Who leads after this week's move, with ratio and deviation.

    Parameters
    ----------
    names
        Full names of numerator and denominator; the usual indices need none.
    """
    strength = summary.strength
    if strength.latest is None:
        return words("headline.nothing")
    if strength.missing:
        return missing_headline(strength, strength.latest, strength.missing[-1], words)
    return _sentence(strength, strength.latest, words, pair_of(strength, words, names))


def missing_headline(strength: RelativeStrength, now: Standing, lacking: MissingWeek, words: Words) -> str:
    """No ratio this week: which close is lacking, and the last ratio known."""
    formats = words.formats
    return words(
        "headline.missing",
        names=joined(tuple(name_of(symbol, words).label for symbol in lacking.lacking), words),
        day=formats.prose_day(lacking.session, strength.as_of),
        ratio=formats.ratio(now.ratio),
        latest=formats.prose_day(now.session, strength.as_of),
    )


def _sentence(strength: RelativeStrength, now: Standing, words: Words, pair: Pair) -> str:
    verb = verb_key(strength, now)
    values = {
        "subject": pair.numerator.subject,
        "object": pair.denominator.object,
        "ratio": words.formats.ratio(now.ratio),
        "window": strength.rules.window,
    }
    if verb is None:
        return words("headline.no_change", **values)
    values["move"] = words(verb)
    if now.deviation_points is None:
        return words("headline.no_average", **values)
    if direction(now.deviation_points) == 0:
        return words("headline.level", **values)
    return words(
        f"headline.{'contrasts' if contrasts(verb, now) else 'agrees'}{'' if pair.usual else '_other'}",
        stance=words(stance_key(strength, now)),
        size=words.formats.points_size(now.deviation_points),
        side=words(f"side.{now.side}"),
        **values,
    )
