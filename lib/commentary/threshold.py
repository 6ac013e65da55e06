"""What the level regime means this week: entered, running, or left."""

from datetime import date

import numpy as np

from lib.analytics.regimes import Regime
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.locales.catalogue import Words


def threshold_sentence(strength: RelativeStrength, words: Words) -> str:
    """One sentence on the level regime; empty when this week has no part in one."""
    now, regime = strength.latest, last_regime(strength)
    if now is None or regime is None:
        return ""
    level = words.formats.level(strength.rules.threshold)
    if entered(strength):
        return words("threshold.alone", fact=_entry(strength, now, words))
    if regime.last == now.session:
        weeks, since = words.formats.weeks_in_a_row(regime.weeks), words.formats.prose_day(regime.first, now.session)
        return words("threshold.alone", fact=words("threshold.ongoing", level=level, weeks=weeks, since=since))
    if left_this_week(strength) is not None:
        weeks = words.formats.weeks(regime.weeks)
        return words("threshold.alone", fact=words("threshold.left", level=level, weeks=weeks))
    return ""


def last_regime(strength: RelativeStrength) -> Regime | None:
    """Latest level regime whose beginning lies in the data; one that began before them says nothing."""
    if not strength.level_regimes:
        return None
    regime, first = strength.level_regimes[-1], strength.weeks["ratio"].dropna().index[0].date()
    return None if regime.first == first else regime


def left_this_week(strength: RelativeStrength) -> Regime | None:
    """Level regime that the latest known week has left; ``None`` if it has left none."""
    now, regime = strength.latest, last_regime(strength)
    return regime if now is not None and regime is not None and _left_this_week(strength, now, regime) else None


def entered(strength: RelativeStrength) -> bool:
    """Whether the level regime begins with the latest known week."""
    regime = last_regime(strength)
    return regime is not None and strength.latest is not None and regime.first == strength.latest.session


def first_under_threshold(strength: RelativeStrength) -> bool:
    """Whether the latest known week is the first in the data under the threshold, and so the lowest of all."""
    return entered(strength) and strength.latest is not None and not _weeks_under(strength, strength.latest)


def entry_sentence(strength: RelativeStrength, now: Standing, words: Words) -> str:
    """The first week under the threshold as a fact of its own, with ratio and deviation."""
    fact, ratio = _entry(strength, now, words), words.formats.ratio(now.ratio)
    if now.deviation_points is None or now.side is None:
        return words("threshold.with_ratio", fact=fact, ratio=ratio)
    size, side = words.formats.points_size(now.deviation_points), words(f"side.{now.side}")
    return words("threshold.with_average", fact=fact, ratio=ratio, size=size, side=side)


def _entry(strength: RelativeStrength, now: Standing, words: Words) -> str:
    level, under = words.formats.level(strength.rules.threshold), _weeks_under(strength, now)
    if not under:
        first = strength.weeks["ratio"].dropna().index[0].date()
        return words("threshold.first", level=level, first=words.formats.prose_day(first))
    day = words.formats.prose_day(under[-1], now.session)
    return words("threshold.again", level=level, day=day)


def _weeks_under(strength: RelativeStrength, now: Standing) -> list[date]:
    """Earlier weeks that closed under the threshold, oldest first."""
    ratios = strength.weeks["ratio"].loc[: np.datetime64(now.session)].iloc[:-1]
    return [session.date() for session in ratios.index[ratios < strength.rules.threshold]]


def _left_this_week(strength: RelativeStrength, now: Standing, regime: Regime) -> bool:
    known = strength.weeks["ratio"].loc[np.datetime64(regime.last) : np.datetime64(now.session)].dropna()
    return len(known) == 2  # noqa: PLR2004  the regime's last week and this one
