"""The verb of the week: how the numerator moved, and on which side of the average the ratio stands."""

import numpy as np

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.wording import move_key


def verb_key(strength: RelativeStrength, now: Standing) -> str | None:
    """Catalogue key of the numerator's move; ``None`` when its change is unknown."""
    change = now.numerator_change
    return None if change is None else move_key(change, previous_change(strength, now))


def previous_change(strength: RelativeStrength, now: Standing) -> float | None:
    """Numerator's change in the week before, as a fraction."""
    closes = strength.weeks.loc[: np.datetime64(now.session), "numerator"].to_numpy(dtype=float)
    if len(closes) < 3 or not np.isfinite(closes[-3:-1]).all():  # noqa: PLR2004  two weeks' closes before this one
        return None
    return float(closes[-2] / closes[-3] - 1)


def stance_key(strength: RelativeStrength, now: Standing) -> str:
    """Catalogue key that says who leads, and whether that is new this week."""
    word = "leads" if now.side == "above" else "lags"
    if now.side_weeks > 1:
        return f"stance.still_{word}"
    return f"stance.now_{word}" if weeks_on_other_side(strength) else f"stance.{word}"


def weeks_on_other_side(strength: RelativeStrength) -> int:
    """Weeks of the span that ended with the week before the latest one; 0 when none did."""
    spans = strength.side_regimes
    if len(spans) < 2:  # noqa: PLR2004
        return 0
    last, before = spans[-1], spans[-2]
    between = strength.weeks.loc[np.datetime64(before.last) : np.datetime64(last.first)]
    return before.weeks if len(between) == 2 and before.kind != last.kind else 0  # noqa: PLR2004  neighbours


def contrasts(verb: str, now: Standing) -> bool:
    """Whether the week's move runs against the side of the average."""
    return verb.startswith("move.down") if now.side == "above" else verb.startswith("move.up")
