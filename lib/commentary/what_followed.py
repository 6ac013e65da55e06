"""The answer of an event study in one sentence, or why there is none."""

from lib.analytics.event_study import FEWEST_EFFECTIVE, FEWEST_WINDOWS, EventStudy, Outcome
from lib.commentary.conditions import conditions_phrase
from lib.domain.selection import Rules
from lib.locales.catalogue import Words

YEAR_OF_WEEKS = 52


def followed_answer(study: EventStudy, rules: Rules, words: Words) -> str:
    """What followed over the longest horizon the sample carries, or what the sample lacks."""
    condition, first = conditions_phrase(study.conditions, rules, words), words.formats.prose_day(study.first)
    if not study.decided:
        return words("followed.undecided", condition=condition, weeks=study.weeks, first=first)
    if not study.occurrences:
        return words("followed.never", condition=condition, decided=study.decided, first=first)
    carried = [outcome for outcome in study.outcomes if outcome.thin is None]
    if not carried:
        return words("followed.no_answer", condition=condition, count=len(study.occurrences))
    return _answer(carried[-1], condition, words)


def followed_gaps(study: EventStudy, words: Words) -> list[str]:
    """A sentence for every horizon without an answer."""
    return [_gap(outcome, study.weeks, words) for outcome in study.outcomes if outcome.thin is not None]


def _answer(outcome: Outcome, condition: str, words: Words) -> str:
    if outcome.then is None or outcome.always is None:
        return ""
    return words(
        "followed.answer",
        condition=condition,
        weeks=outcome.horizon,
        then=words.formats.signed_percent(outcome.then.median, prose=True),
        always=words.formats.signed_percent(outcome.always.median, prose=True),
        verdict=_verdict(outcome, words),
    ).strip()


def _verdict(outcome: Outcome, words: Words) -> str:
    if outcome.bands is None:
        return ""
    band, points = outcome.bands.difference, words.formats.points
    kind = "higher" if band.low > 0 else "lower" if band.high < 0 else "unclear"
    low, high = points(band.low * 100, prose=True), points(band.high * 100, prose=True)
    return words(f"followed.verdict.{kind}", low=low, high=high)


def _gap(outcome: Outcome, weeks: int, words: Words) -> str:
    values = {"horizon": outcome.horizon, "weeks": weeks, "windows": outcome.windows, "count": outcome.count}
    if outcome.thin == "windows":
        return words("followed.thin.windows", fewest=FEWEST_WINDOWS, **values)
    key = "followed.thin.year" if outcome.horizon == YEAR_OF_WEEKS else "followed.thin.effective"
    return words(key, fewest=FEWEST_EFFECTIVE, effective=outcome.effective, **values)
