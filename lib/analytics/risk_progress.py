"""How far a week's review has come, and who is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analytics.risk_standing import RiskStanding


@dataclass(frozen=True, slots=True)
class Progress:
    """Risks answered of those that are asked for."""

    done: int
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether every risk that is asked for has been answered."""
        return self.total > 0 and self.done == self.total


def progress(shown: Sequence[RiskStanding]) -> Progress:
    """Progress of the week the standings are of; a risk dropped in that very week counts as answered."""
    asked = [standing for standing in shown if standing.is_open or standing.answered]
    return Progress(sum(standing.answered for standing in asked), len(asked))


def walk(shown: Sequence[RiskStanding]) -> tuple[RiskStanding, ...]:
    """Risks the week asks for, answered or not: those whose proxy rang first, then by number."""
    asked = [standing for standing in shown if standing.is_open or standing.answered]
    return tuple(sorted(asked, key=lambda standing: (standing.marked is None, standing.risk.key or 0)))


def following(shown: Sequence[RiskStanding], slug: str) -> RiskStanding | None:
    """The next risk without an answer after one, from the start again at the end; itself if it is the only one.

    After a name that is not on the walk comes the first.
    """
    order = _from(walk(shown), slug)
    left = [standing for standing in (*order[1:], *order[:1]) if standing.is_open and not standing.answered]
    return left[0] if left else None


def preceding(shown: Sequence[RiskStanding], slug: str) -> RiskStanding | None:
    """The risk before one, answered or not; before the first comes the last."""
    order = _from(walk(shown), slug)
    return order[-1] if order else None


def _from(order: tuple[RiskStanding, ...], slug: str) -> tuple[RiskStanding, ...]:
    """The walk as seen from one of its risks."""
    place = next((number for number, standing in enumerate(order) if standing.risk.slug == slug), -1)
    return (*order[place:], *order[:place])
