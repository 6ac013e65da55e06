"""Breadth of many pairs, read aloud."""

import pandas as pd

from lib.analytics.breadth import Breadth
from lib.locales.catalogue import Words


def breadth_reading(breadth: Breadth, count: int, words: Words) -> tuple[str, ...]:
    """Share now, its range in the weeks shown, and from when on it is defined."""
    shown = breadth.weeks.iloc[-count:]
    known = shown[shown["counted"] > 0]
    if known.empty:
        return (words("pairs.breadth.none"),)
    return (_share_now(shown, words), _range(known, words), _defined(breadth, words))


def _share_now(shown: pd.DataFrame, words: Words) -> str:
    now, before = shown.iloc[-1], shown.iloc[-2] if len(shown) > 1 else shown.iloc[-1]
    if not now["counted"]:
        return words("pairs.breadth.unknown", day=words.formats.prose_day(shown.index[-1].date()))
    return words("pairs.breadth.now", now=_of(now, words), before=_of(before, words))


def _of(week: pd.Series, words: Words) -> str:
    if not week["counted"]:
        return words.formats.ratio(None)
    share = words.formats.ratio(float(week["share"]), 0)
    return words("pairs.breadth.of", above=int(week["above"]), count=int(week["counted"]), share=share)


def _range(known: pd.DataFrame, words: Words) -> str:
    formats = words.formats
    share = known["share"].to_numpy(dtype=float)
    low, high = (known.index[int(place)] for place in (share.argmin(), share.argmax()))
    return words(
        "pairs.breadth.range",
        low=formats.ratio(float(share.min()), 0),
        low_day=formats.prose_day(low.date()),
        high=formats.ratio(float(share.max()), 0),
        high_day=formats.prose_day(high.date()),
    )


def _defined(breadth: Breadth, words: Words) -> str:
    first = "" if breadth.first is None else words.formats.prose_day(breadth.first)
    if breadth.whole is None:
        return words("pairs.breadth.never_whole", first=first)
    if breadth.whole == breadth.first:
        return words("pairs.breadth.from", first=first)
    return words("pairs.breadth.whole", first=first, whole=words.formats.prose_day(breadth.whole))
