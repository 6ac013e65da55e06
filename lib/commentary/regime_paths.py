"""One regime against the others, in words."""

from collections.abc import Sequence
from datetime import date
from statistics import median

from lib.analytics.regime_paths import FOLLOWED, Comparison
from lib.analytics.regimes import Regime
from lib.domain.events import Event
from lib.locales.catalogue import Words


def regime_name(regime: Regime, event: Event | None, threshold: float, words: Words) -> str:
    """What a regime is called in tables and choices."""
    if regime.kind == "event" and event is not None:
        return words("paths.event", event=event.name(words.language))
    if regime.kind != "level":
        return words(f"regime.{regime.kind}")
    level = words.formats.level(threshold)
    if event is None:
        return words("regime.level", threshold=level)
    return words("regime.level_named", threshold=level, event=event.name(words.language))


def paths_sentences(comparison: Comparison, name: str, first: date, words: Words) -> tuple[str, ...]:
    """How long it has lasted beside the others, and what followed those.

    Parameters
    ----------
    name
        What the regime is called.
    first
        First week of the data.
    """
    if not comparison.earlier:
        return (words("paths.alone", name=name, first=words.formats.prose_day(first)),)
    return (_lasting(comparison, name, words), _followed(comparison, words))


def _lasting(comparison: Comparison, name: str, words: Words) -> str:
    formats, regime = words.formats, comparison.chosen.regime
    return words(
        "paths.lasting_now" if regime.ongoing else "paths.lasted",
        name=name,
        weeks=formats.weeks(regime.weeks),
        count=len(comparison.lasted),
        longer=comparison.longer or words("paths.nobody"),
        shortest=formats.weeks(comparison.lasted[0]),
        median=_weeks(comparison.lasted, words),
        longest=formats.weeks(comparison.lasted[-1]),
    )


def _weeks(lasted: Sequence[int], words: Words) -> str:
    """Median, in whole weeks where it is one."""
    middle = median(lasted)
    if middle == int(middle):
        return words.formats.weeks(int(middle))
    return words("paths.half_weeks", weeks=words.formats.plain(middle))


def _followed(comparison: Comparison, words: Words) -> str:
    horizon = words.formats.weeks(FOLLOWED)
    if comparison.followed is None:
        return words("paths.thin", horizon=horizon, count=comparison.followed_by)
    change = words.formats.signed_percent(comparison.followed, prose=True)
    return words("paths.followed", horizon=horizon, change=change, count=comparison.followed_by)
