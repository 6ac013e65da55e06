"""Slow answers for every recorded week, by plain Python: no pandas, no numpy, none of the project's code.

Run ``python tests/golden/slow_weeks.py > tests/golden/recorded_weeks.csv`` from
the project's root to make them again. Origin of the closes:
lib/sources/data/recorded/README.md. Fractions are exact (``fractions.Fraction``)
until they are written with 15 places.
"""

import csv
import sys
from fractions import Fraction
from pathlib import Path

CLOSES = Path("lib/sources/data/recorded/weekly_closes.csv")
WINDOW = 26


def main() -> None:
    with CLOSES.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    answers = csv.writer(sys.stdout, lineterminator="\n")
    answers.writerow(["session", "ratio", "average", "deviation_points", "relative_deviation"])
    ratios: list[Fraction] = []
    for row in rows:
        ratios.append(Fraction(row["RUO"]) / Fraction(row["GSPC"]))
        answers.writerow([row["session"], *figures(ratios)])


def figures(ratios: list[Fraction]) -> list[str]:
    ratio = ratios[-1]
    if len(ratios) < WINDOW:
        return [f"{float(ratio):.15f}", "", "", ""]
    average = sum(ratios[-WINDOW:], Fraction(0)) / WINDOW
    points, relative = (ratio - average) * 100, ratio / average - 1
    return [f"{float(number):.15f}" for number in (ratio, average, points, relative)]


if __name__ == "__main__":
    main()
