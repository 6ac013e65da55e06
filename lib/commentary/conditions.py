"""A condition in the words of a sentence."""

from lib.domain.conditions import Condition, Conditions, Situation
from lib.domain.selection import Rules
from lib.locales.catalogue import Words


def conditions_phrase(conditions: Conditions, rules: Rules, words: Words) -> str:
    """What must hold: deviation below −1 pt and ratio below 23 %."""
    phrases = [_phrase(condition, rules, words) for condition in conditions.all]
    return phrases[0] if len(phrases) == 1 else words("followed.phrase.both", first=phrases[0], second=phrases[1])


def _phrase(condition: Condition, rules: Rules, words: Words) -> str:
    return words(
        f"followed.phrase.{condition.situation}",
        value=_value(condition, words),
        window=rules.window,
        level=words.formats.level(rules.threshold),
    )


def _value(condition: Condition, words: Words) -> str:
    if condition.value is None:
        return ""
    if condition.situation is Situation.PERCENTILE_BELOW:
        return words.formats.plain(condition.value)
    if condition.situation in {Situation.LEVEL_BELOW, Situation.DRAWDOWN_DEEPER}:
        return words.formats.level(condition.value / 100)
    return words.formats.points(condition.value, prose=True)
