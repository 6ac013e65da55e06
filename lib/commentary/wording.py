"""Which word a weekly change deserves: the table behind every headline.

Counted in 170 published headlines of the weekly comment:
under 0.16 % "little changed" (ほぼ横ばい); up to 1 % small (小幅) in about 60 %
of the cases, so here up to 0.7 %; 2.7–3.5 % large (大幅) in a third, so here
from 3.2 %; 5 % and more never plain. 急 stands for turns and single jumps only,
which the catalogue sees to: ``move.up_again.huge`` is 大幅続伸.
"""

from bisect import bisect_right

LITTLE = 0.0016
SIZES = ((0.007, "small"), (0.032, "plain"), (0.05, "large"))
LARGEST = "huge"


def move_key(change: float, previous: float | None) -> str:
    """Catalogue key of the verb for a weekly change, given the week before's.

    Parameters
    ----------
    change, previous
        Weekly changes as fractions; ``previous`` is ``None`` when unknown.
    """
    if abs(change) < LITTLE:
        return "move.flat"
    return f"move.{'up' if change > 0 else 'down'}{_turn(change, previous)}.{_size(abs(change))}"


def _turn(change: float, previous: float | None) -> str:
    if not previous:
        return ""
    return "_again" if (previous > 0) == (change > 0) else "_turn"


def _size(magnitude: float) -> str:
    position = bisect_right([bound for bound, _ in SIZES], magnitude)
    return SIZES[position][1] if position < len(SIZES) else LARGEST
