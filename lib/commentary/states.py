"""Sentences that say how far the figures on a page can be trusted."""

from datetime import date, datetime, timedelta

import numpy as np

from lib.analytics.holes import Hole
from lib.analytics.relative_strength import MissingWeek, RelativeStrength
from lib.analytics.standing import Standing
from lib.analytics.weeks import week_ends
from lib.commentary.names import joined, name_of
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words


def state_sentences(strength: RelativeStrength, words: Words) -> tuple[str, ...]:
    """What a reader should know about the weeks shown: missing, too few, running."""
    missing = tuple(missing_sentence(week, strength.as_of, words) for week in strength.missing)
    others = (pending_sentence(strength, words), provisional_sentence(strength, words))
    return missing + tuple(sentence for sentence in others if sentence)


def missing_sentence(week: MissingWeek, as_of: date, words: Words) -> str:
    """Whose close is lacking on the last session of a week."""
    names = tuple(name_of(symbol, words).label for symbol in week.lacking)
    key = "state.missing" if len(names) == 1 else "state.missing_many"
    return words(key, names=_before_kana(joined(names, words), words), day=words.formats.prose_day(week.session, as_of))


def pending_sentence(strength: RelativeStrength, words: Words) -> str:
    """How many weeks the average still needs, and when it starts; empty when it is there."""
    now, window = strength.latest, strength.rules.window
    if now is None or now.average is not None:
        return ""
    known = _known_in_a_row(strength, now)
    first = week_ends(now.session, now.session + timedelta(weeks=window - known + 1))[window - known]
    day = words.formats.prose_day(first.date())
    if known == 1:
        return words("state.average_pending_one", window=window, first=day)
    return words("state.average_pending", window=window, known=known, first=day)


def provisional_sentence(strength: RelativeStrength, words: Words) -> str:
    """Up to which day the running week reaches; empty without one."""
    if strength.provisional is None:
        return ""
    day = words.formats.prose_weekday(strength.provisional.session, strength.as_of)
    return words("state.provisional", day=day)


def hole_sentence(hole: Hole, window: int, words: Words) -> str:
    """From when to when there is no ratio, and what that means for the average."""
    formats = words.formats
    return words(
        "state.hole",
        first=formats.prose_day(hole.first),
        last=formats.prose_day(hole.last),
        weeks=formats.weeks(hole.weeks),
        window=window,
    )


def stale_sentence(provenance: Provenance, words: Words, failed_at: datetime | None = None) -> str:
    """How old the prices are; empty when every completed session is here.

    Parameters
    ----------
    failed_at
        When the last attempt to fetch failed, if it did.
    """
    if not provenance.stale_sessions or provenance.last is None or provenance.age_days is None:
        return ""
    age = words.formats.days(provenance.age_days)
    last = words.formats.prose_day(provenance.last, provenance.as_of)
    if failed_at is None:
        return words("state.stale", age=age, last=last)
    return words("state.stale_failed", age=age, last=last, time=words.formats.clock(failed_at))


def corrected_sentence(symbol: str, session: date, known: date, before: float, after: float, words: Words) -> str:
    """Which close was corrected when, from what to what."""
    formats = words.formats
    return words(
        "state.corrected",
        name=name_of(symbol, words).label,
        day=formats.prose_day(session, known),
        known=formats.prose_day(known, session),
        before=formats.close(before),
        after=formats.close(after),
    )


def _known_in_a_row(strength: RelativeStrength, now: Standing) -> int:
    ratios = strength.weeks["ratio"].loc[: np.datetime64(now.session)]
    return int(ratios.notna().to_numpy()[::-1].cumprod().sum())


def _before_kana(name: str, words: Words) -> str:
    """Japanese sets a space between a Latin name and the particle after it."""
    return f"{name} " if words.language == "ja" and name[-1].isascii() else name
