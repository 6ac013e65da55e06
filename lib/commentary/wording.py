"""Which word a weekly change deserves, and which one its distance from another index: ``wording.toml`` says.

急 stands for turns and single jumps only, which the catalogue sees to:
``move.up_again.huge`` is 大幅続伸.
"""

import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from math import inf
from pathlib import Path

TABLE = Path(__file__).with_name("wording.toml")
PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Steps:
    """Words by size: ``words[i]`` up to ``bounds[i]``, not included; the last word has no bound."""

    bounds: tuple[float, ...]
    words: tuple[str, ...]

    def word(self, magnitude: float) -> str:
        """Word of a magnitude, which is never negative."""
        return self.words[bisect_right(self.bounds, magnitude)]


def read_steps(name: str, unit: float) -> Steps:
    """One table of ``wording.toml``; its bounds are divided by ``unit``."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))[name]
    return Steps(tuple(row["under"] / unit for row in rows[:-1]), tuple(row["word"] for row in rows))


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What the check lets pass of one word: right within the inner bounds, wrong beyond the outer ones."""

    least: float
    under: float
    never_under: float
    never_from: float

    def right(self, magnitude: float) -> bool:
        """Whether the word fits."""
        return self.least <= magnitude < self.under

    def wrong(self, magnitude: float) -> bool:
        """Whether the word is far off."""
        return magnitude < self.never_under or magnitude >= self.never_from


def read_tolerances(name: str) -> dict[str, Tolerance]:
    """Tolerances of one table of ``wording.toml`` by word; a bound left out is none."""
    return {
        row["word"]: Tolerance(
            row.get("from", row.get("never_under", 0.0)),
            row.get("under", row.get("never_from", inf)),
            row.get("never_under", 0.0),
            row.get("never_from", inf),
        )
        for row in tomllib.loads(TABLE.read_text("utf-8"))[name]
    }


SIZES = read_steps("size", PER_CENT)
RELATIVES = read_steps("relative", 1)
TOLERATED_SIZES = read_tolerances("check_size")
TOLERATED_RELATIVES = read_tolerances("check_relative")


def move_key(change: float, previous: float | None) -> str:
    """Catalogue key of the verb for a weekly change, given the week before's.

    Parameters
    ----------
    change, previous
        Weekly changes as fractions; ``previous`` is ``None`` when unknown.
    """
    size = SIZES.word(abs(change))
    if size == SIZES.words[0]:
        return f"move.{size}"
    return f"move.{'up' if change > 0 else 'down'}{_turn(change, previous)}.{size}"


def relative_word(points: float) -> str:
    """Verdict on one weekly change against another: ``same``, ``above_slight`` … ``below_clear``.

    Parameters
    ----------
    points
        Change - the other's change, in percentage points.
    """
    size = RELATIVES.word(abs(points))
    return size if size == RELATIVES.words[0] else f"{'above' if points > 0 else 'below'}_{size}"


def _turn(change: float, previous: float | None) -> str:
    if not previous:
        return ""
    return "_again" if (previous > 0) == (change > 0) else "_turn"
