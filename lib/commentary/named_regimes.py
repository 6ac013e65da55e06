"""Regimes and named events in one list, each with what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.analytics.named_spans import event_of, named_spans
from lib.analytics.regimes import Regime, completed
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.regime_paths import regime_name
from lib.domain.comparison import RegimeName
from lib.domain.events import Event
from lib.locales.catalogue import Words


@dataclass(frozen=True, slots=True)
class NamedRegime:
    """A regime, its name in the reader's language, and how the address names it."""

    regime: Regime
    name: str

    @property
    def key(self) -> str:
        """Name in the address."""
        return str(RegimeName(self.regime.kind, self.regime.first))


def named_regimes(strength: RelativeStrength, events: Sequence[Event], words: Words) -> tuple[NamedRegime, ...]:
    """Level regimes, sides of the average and named events, newest first.

    Nothing goes on through weeks without a ratio: while the last completed week has none,
    the newest span ends at its last known week.
    """
    threshold = strength.rules.threshold
    told = [
        NamedRegime(span, regime_name(span, event, threshold, words))
        for event, span in named_spans(strength.weeks, events)
    ]
    ruled = [
        NamedRegime(span, regime_name(span, event_of(span, events), threshold, words))
        for span in (*strength.level_regimes, *strength.side_regimes)
    ]
    listed = sorted((*ruled, *told), key=lambda named: named.regime.first, reverse=True)
    if _known_to_the_end(strength):
        return tuple(listed)
    return tuple(replace(one, regime=replace(one.regime, ongoing=False)) for one in listed)


def _known_to_the_end(strength: RelativeStrength) -> bool:
    whole = completed(strength.weeks)
    return len(whole) > 0 and bool(whole["ratio"].notna().iloc[-1])
