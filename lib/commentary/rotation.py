"""A rotation chart, read aloud."""

from collections.abc import Sequence

from lib.analytics.rotation import MOMENTUM_WEEKS, Quarter, Rotation
from lib.commentary.names import joined
from lib.commentary.pairs import listed, pairs_count
from lib.locales.catalogue import Words

QUARTERS: tuple[Quarter, ...] = ("ahead_gaining", "ahead_losing", "behind_losing", "behind_gaining")


def rotation_reading(rotation: Rotation, column: int, names: Sequence[str], words: Words) -> tuple[str, ...]:
    """How many pairs lie in each quarter in a week, and which moved farthest in either direction."""
    known = [place for place in range(len(names)) if rotation.known[place, column]]
    day = words.formats.prose_day(rotation.weeks[column].date())
    if not known:
        return (words("pairs.rotation.none", day=day),)
    counts = {quarter: sum(rotation.quarter(place, column) == quarter for place in known) for quarter in QUARTERS}
    parts = tuple(
        words("pairs.rotation.quarter", quarter=words(f"pairs.quarter.{quarter}"), count=pairs_count(number, words))
        for quarter, number in counts.items()
        if number
    )
    first = words("pairs.rotation.counts", day=day, parts=joined(parts, words))
    extremes = _extremes(rotation, column, known, names, words)
    without = [names[place] for place in range(len(names)) if not rotation.known[place, column]]
    if not without:
        return first, extremes
    return first, extremes, words("pairs.rotation.without", names=listed(without, words))


def _extremes(rotation: Rotation, column: int, known: Sequence[int], names: Sequence[str], words: Words) -> str:
    """Which pairs moved farthest, in points of the relative level."""
    momentum, formats = rotation.momentum[:, column], words.formats
    gained, lost = max(known, key=lambda place: momentum[place]), min(known, key=lambda place: momentum[place])
    gain, loss = (formats.points(float(momentum[place]), prose=True) for place in (gained, lost))
    weeks = formats.weeks(MOMENTUM_WEEKS)
    if len(known) == 1:
        return words("pairs.rotation.one", weeks=weeks, name=names[gained], change=gain)
    return words("pairs.rotation.extremes", weeks=weeks, gained=names[gained], gain=gain, lost=names[lost], loss=loss)
