"""Sentences of a weekly comment, right ones and ones with one planted mistake, with what the check must say.

Values come from the recorded closes by exact fractions; none of the project's
code is used. ``python -m tests.golden.check_corpus > tests/golden/check_corpus.jsonl``
writes the corpus again from the project's root.
"""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from tests.golden.check_figures import Week, closes
from tests.golden.check_mistakes import mistakes

HERE = Path(__file__).parent
SLOT = re.compile(r"\{([A-Za-z_.]+)\}")
WEEKS = (
    *("2025-10-31", "2025-09-19", "2025-04-04", "2025-04-17", "2025-04-11", "2025-11-28", "2025-11-14", "2025-07-03"),
    *("2025-01-31", "2024-11-08", "2021-02-12", "2020-03-20", "2020-06-05", "2022-06-17", "2020-09-04", "2025-12-12"),
)


def templates() -> list[tuple[str, str]]:
    """Language and sentence of every template."""
    lines = (HERE / "check_templates.txt").read_text("utf-8").splitlines()
    return [(line[:2], line[4:]) for line in lines if line and not line.startswith("#")]


def filled(template: str, values: dict[str, str], slot: str = "", typed: str = "") -> tuple[str, int]:
    """Sentence with its slots filled, the first ``slot`` by ``typed``, and where that one starts."""
    text, place, at = "", 0, -1
    for found in SLOT.finditer(template):
        text += template[place : found.start()]
        if found[1] == slot and at < 0:
            at = len(text)
            text += typed
        else:
            text += values[found[1]]
        place = found.end()
    return text + template[place:], at


def right_sentences(days: tuple[str, ...] = WEEKS) -> Iterator[dict[str, object]]:
    """Every template for some weeks, nothing wrong with it."""
    for day in days:
        week = Week(closes(), day)
        for language, template in templates():
            values = week.values(language)
            if all(slot in values for slot in SLOT.findall(template)):
                text, _ = filled(template, values)
                yield {"week": day, "lang": language, "text": text, "planted": None}


def wrong_sentences(days: tuple[str, ...] = WEEKS, seed: int = 5) -> Iterator[dict[str, object]]:
    """Every template for some weeks with every mistake that fits one of its slots."""
    dice = random.Random(seed)  # noqa: S311  test data, not secrets
    for day in days:
        week = Week(closes(), day)
        for language, template in templates():
            values = week.values(language)
            slots = list(dict.fromkeys(SLOT.findall(template)))
            if not all(slot in values for slot in slots):
                continue
            for slot in slots:
                for cause, typed in mistakes(week, language, slot, template, dice):
                    text, start = filled(template, values, slot, typed)
                    planted = {"start": start, "end": start + len(typed), "cause": cause, "right": values[slot]}
                    yield {"week": day, "lang": language, "text": text, "planted": planted}


def main() -> None:
    """A spread of both kinds, the same on every run."""
    dice = random.Random(11)  # noqa: S311
    right, wrong = list(right_sentences()), list(wrong_sentences())
    for sentence in [*dice.sample(right, 120), *dice.sample(wrong, 240)]:
        print(json.dumps(sentence, ensure_ascii=False))


if __name__ == "__main__":
    main()
