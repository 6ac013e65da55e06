"""What a chart says, for readers who cannot see it."""

from lib.analytics.market_summary import MarketSummary
from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.names import pair_of
from lib.commentary.threshold import last_regime
from lib.locales.catalogue import Words


def strength_alt(strength: RelativeStrength, words: Words) -> str:
    """Takeaway of the strength chart: level, side since when, and the last level regime."""
    now = strength.latest
    if now is None:
        return words("alt.nothing")
    takeaway, regime = _takeaway(strength, now, words), last_regime(strength)
    return takeaway if regime is None else _with_level(takeaway, regime, strength, words)


def summary_alt(summary: MarketSummary, words: Words, names: tuple[str, str] | None = None) -> str:
    """Takeaway of the summary's chart: whose ratio, its level and its deviation."""
    strength, now = summary.strength, summary.strength.latest
    if now is None:
        return words("alt.nothing")
    pair = pair_of(strength, words, names)
    values = {
        "subject": pair.numerator.object,
        "object": pair.denominator.object,
        "ratio": words.formats.ratio(now.ratio),
        "window": strength.rules.window,
    }
    if now.deviation_points is None or now.side is None:
        return words("alt.summary_no_average", **values)
    size, side = words.formats.points_size(now.deviation_points, of=now.ratio), words(f"side.{now.side}")
    return words("alt.summary", size=size, side=side, **values)


def _takeaway(strength: RelativeStrength, now: Standing, words: Words) -> str:
    values = {"ratio": words.formats.ratio(now.ratio), "window": strength.rules.window}
    if now.side is None or now.side_since is None:
        return words("alt.no_average", **values)
    return words(f"alt.{now.side}", month=words.formats.month(now.side_since), **values)


def _with_level(takeaway: str, regime: Regime, strength: RelativeStrength, words: Words) -> str:
    values = {
        "takeaway": takeaway,
        "level": words.formats.level(strength.rules.threshold),
        "month": words.formats.month(regime.first),
    }
    if regime.weeks == 1:
        return words("alt.with_level", **values)
    if regime.ongoing:
        return words("alt.with_level_ongoing", **values)
    return words("alt.with_level_weeks", weeks=words.formats.weeks(regime.weeks), **values)
