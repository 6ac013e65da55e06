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


def waiting(shown: Sequence[RiskStanding]) -> tuple[RiskStanding, ...]:
    """Open risks the week still has no answer for, those whose proxy rang first, then by number."""
    left = [standing for standing in shown if standing.is_open and not standing.answered]
    return tuple(sorted(left, key=lambda standing: (standing.marked is None, standing.risk.key or 0)))
