"""Asking again after growing pauses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from lib.domain.errors import RateLimited, SourceError, Unreachable

Answer = TypeVar("Answer")

FIRST_PAUSE: dict[type[SourceError], float] = {Unreachable: 1, RateLimited: 5}
LONGEST_PAUSE = 30.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to ask, and how to wait in between.

    ``sleep`` takes seconds; ``random`` gives a chance from 0 to 1.
    """

    attempts: int
    sleep: Callable[[float], object]
    random: Callable[[], float]


def patiently(ask: Callable[[], Answer], patience: Patience) -> Answer:
    """Answer of ``ask``, asked again while the source is out of reach or wants us to slow down.

    Raises
    ------
    RateLimited, Unreachable
        From the last attempt, or earlier if the source wants more than half a minute.
    SourceError
        Any other error of ``ask``, at once: asking again would not change it.
    """
    for number in range(1, patience.attempts):
        try:
            return ask()
        except (RateLimited, Unreachable) as error:
            pause = pause_after(number, error, patience.random())
            if pause > LONGEST_PAUSE:
                raise
            patience.sleep(pause)
    return ask()


def pause_after(number: int, error: SourceError, chance: float) -> float:
    """Seconds to wait after a failed attempt: doubled each time, up to a half more by chance.

    What the source asked for (``Retry-After``) is the least.

    Parameters
    ----------
    number
        Attempts made so far, from 1.
    error
        Why the attempt failed.
    chance
        From 0 to 1.
    """
    doubled: float = FIRST_PAUSE[type(error)] * 2 ** (number - 1) * (1 + chance / 2)
    asked_for = error.details.get("retry_after")
    return max(doubled, asked_for) if isinstance(asked_for, float) else doubled
