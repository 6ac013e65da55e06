"""What a chart shows, read aloud in three sentences: its way, its side of the average, its low level."""

import pandas as pd

from lib.analytics.drawdown import drawdown
from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.names import Pair, pair_of
from lib.domain.selection import Rules
from lib.locales.catalogue import Words

POINT, NEAR = 0.01, 0.2
"""How near the threshold must lie, as for its line in the chart: one point, or a fifth of the stretch of ratios."""


def reading(
    strength: RelativeStrength, weeks: pd.DataFrame, words: Words, names: tuple[str, str] | None = None
) -> tuple[str, ...]:
    """Three sentences about the weeks drawn; none without two known weeks among them.

    Parameters
    ----------
    weeks
        The rows of ``strength.weeks`` that are drawn.
    names
        Full names of numerator and denominator; the usual indices need none.
    """
    whole = completed(weeks)
    known = whole[whole["ratio"].notna()]
    if len(known) < 2:  # noqa: PLR2004  a way has two ends
        return ()
    return (
        _way(known, words, pair_of(strength, words, names)),
        _side(known, strength.rules, words),
        _level(known, strength.rules, words),
    )


def _way(known: pd.DataFrame, words: Words, pair: Pair) -> str:
    formats, ratio = words.formats, known["ratio"]
    first, last = float(ratio.iloc[0]), float(ratio.iloc[-1])
    low, high = (known.index[place].date() for place in (int(ratio.argmin()), int(ratio.argmax())))
    days = (known.index[0].date(), known.index[-1].date())
    return words(
        "reading.way",
        numerator=pair.numerator.label,
        denominator=pair.denominator.label,
        first=formats.prose_day(days[0]),
        last=formats.prose_day(days[1]),
        before=formats.ratio(first),
        after=formats.ratio(last),
        change=formats.signed_percent(last / first - 1, prose=True),
        low=formats.ratio(float(ratio.min())),
        low_day=formats.prose_day(low),
        high=formats.ratio(float(ratio.max())),
        high_day=formats.prose_day(high),
    )


def _side(known: pd.DataFrame, rules: Rules, words: Words) -> str:
    formats = words.formats
    judged = known["deviation_points"].dropna()
    if judged.empty:
        return words("reading.no_average", window=rules.window)
    widest = int(judged.abs().argmax())
    last, now, ratio = known["deviation_points"].iloc[-1], "", float(known["ratio"].iloc[-1])
    if pd.notna(last):
        now = words(f"reading.{'above' if last > 0 else 'below'}", size=formats.points_size(float(last), of=ratio))
    return words(
        "reading.side",
        window=rules.window,
        above=int((judged > 0).sum()),
        judged=formats.weeks(len(judged)),
        widest=formats.points(float(judged.iloc[widest]), prose=True, of=ratio),
        day=formats.prose_day(judged.index[widest].date()),
        now=now,
    )


def _level(known: pd.DataFrame, rules: Rules, words: Words) -> str:
    """Weeks under the threshold; the deepest fall where the threshold is far from these weeks."""
    formats, under = words.formats, known[known["ratio"] < rules.threshold]
    lowest, highest = float(known["ratio"].min()), float(known["ratio"].max())
    if not lowest - max(POINT, NEAR * (highest - lowest)) <= rules.threshold <= highest + POINT:
        return _fall(known["ratio"], words)
    level = formats.level(rules.threshold)
    if under.empty:
        distance = formats.points_size((lowest - rules.threshold) * 100)
        return words("reading.never_under", level=level, distance=distance)
    last = formats.prose_day(under.index[-1].date())
    return words("reading.under", level=level, weeks=formats.weeks(len(under)), last=last)


def _fall(ratio: pd.Series, words: Words) -> str:
    formats, below = words.formats, drawdown(ratio).to_numpy(dtype=float)
    lowest = int(below.argmin())
    if below[lowest] == 0:
        return words("reading.never_fell")
    highest = int(ratio.to_numpy(dtype=float)[: lowest + 1].argmax())
    return words(
        "reading.fell",
        change=formats.signed_percent(float(below[lowest]), prose=True),
        high=formats.ratio(float(ratio.iloc[highest])),
        high_day=formats.prose_day(ratio.index[highest].date()),
        low=formats.ratio(float(ratio.iloc[lowest])),
        low_day=formats.prose_day(ratio.index[lowest].date()),
    )
