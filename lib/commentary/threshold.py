"""What the level regime means this week: entered, running, or left."""

import numpy as np

from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.locales.catalogue import Words


def threshold_sentence(strength: RelativeStrength, words: Words) -> str:
    """One sentence on the level regime; empty when this week has no part in one."""
    now, regime = strength.latest, _last_regime(strength)
    if now is None or regime is None:
        return ""
    level = words.formats.level(strength.rules.threshold)
    if entered(strength):
        return words("threshold.alone", fact=_entry(strength, now, words))
    if regime.last == now.session:
        weeks, since = words.formats.weeks_in_a_row(regime.weeks), words.formats.prose_day(regime.first, now.session)
        return words("threshold.alone", fact=words("threshold.ongoing", level=level, weeks=weeks, since=since))
    if _left_this_week(strength, now, regime):
        weeks = words.formats.weeks(regime.weeks)
        return words("threshold.alone", fact=words("threshold.left", level=level, weeks=weeks))
    return ""


def entered(strength: RelativeStrength) -> bool:
    """Whether the level regime begins with the latest known week."""
    regime = _last_regime(strength)
    return regime is not None and strength.latest is not None and regime.first == strength.latest.session


def entry_sentence(strength: RelativeStrength, now: Standing, words: Words) -> str:
    """The first week under the threshold as a fact of its own, with ratio and deviation."""
    fact, ratio = _entry(strength, now, words), words.formats.ratio(now.ratio)
    if now.deviation_points is None or now.side is None:
        return words("threshold.with_ratio", fact=fact, ratio=ratio)
    size, side = words.formats.points_size(now.deviation_points), words(f"side.{now.side}")
    return words("threshold.with_average", fact=fact, ratio=ratio, size=size, side=side)


def _entry(strength: RelativeStrength, now: Standing, words: Words) -> str:
    level = words.formats.level(strength.rules.threshold)
    ratios = strength.weeks["ratio"].loc[: np.datetime64(now.session)].dropna()
    before = ratios.iloc[:-1]
    under = before[before < strength.rules.threshold]
    if under.empty:
        return words("threshold.first", level=level, first=words.formats.prose_day(ratios.index[0].date()))
    day = words.formats.prose_day(under.index[-1].date(), now.session)
    return words("threshold.again", level=level, day=day)


def _last_regime(strength: RelativeStrength) -> Regime | None:
    return strength.level_regimes[-1] if strength.level_regimes else None


def _left_this_week(strength: RelativeStrength, now: Standing, regime: Regime) -> bool:
    known = strength.weeks["ratio"].loc[np.datetime64(regime.last) : np.datetime64(now.session)].dropna()
    return len(known) == 2  # noqa: PLR2004  the regime's last week and this one
