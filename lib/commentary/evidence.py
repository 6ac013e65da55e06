"""The evidence under the headline: the changes, the place in the data, and what would turn it."""

from collections.abc import Callable

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.moves import weeks_on_other_side
from lib.commentary.names import Pair, name_of, pair_of
from lib.commentary.threshold import first_under_threshold, threshold_sentence
from lib.domain.instruments import DOW
from lib.locales.catalogue import Words
from lib.locales.formats import direction

Mark = Callable[[str, float], str]


def plain(text: str, _change: float) -> str:
    """A change as it is, without colour."""
    return text


def evidence(summary: MarketSummary, words: Words, mark: Mark = plain, names: tuple[str, str] | None = None) -> str:
    """Sentences that support the headline; what is unknown is left out.

    Parameters
    ----------
    mark
        Wraps each change (its text, its fraction), so that a page can colour it.
    names
        Full names of numerator and denominator; the usual indices need none.
    """
    strength = summary.strength
    now = strength.latest
    if now is None or strength.missing:
        return ""
    pair = pair_of(strength, words, names)
    sentences = (
        _changes(summary, now, words, pair, mark),
        threshold_sentence(strength, words),
        "" if first_under_threshold(strength) else context_sentence(now, words),
        side_sentence(strength, now, words, pair),
    )
    return ("" if words.language == "ja" else " ").join(sentence for sentence in sentences if sentence)


def _changes(summary: MarketSummary, now: Standing, words: Words, pair: Pair, mark: Mark) -> str:
    if now.numerator_change is None or now.denominator_change is None:
        return ""
    values = {
        "numerator": pair.numerator.label,
        "numerator_change": _marked(now.numerator_change, words, mark),
        "denominator": pair.denominator.label,
        "denominator_change": _marked(now.denominator_change, words, mark),
    }
    if summary.dow_change is None or DOW in {summary.strength.numerator, summary.strength.denominator}:
        return words("evidence.two", **values)
    dow_change = _marked(summary.dow_change, words, mark)
    return words("evidence.three", other=name_of(DOW, words).label, other_change=dow_change, **values)


def _marked(change: float, words: Words, mark: Mark) -> str:
    return mark(words.formats.change(change, prose=True), change)


def context_sentence(now: Standing, words: Words) -> str:
    """Lowest or highest ratio since when, or against last week; empty when unknown."""
    context = now.context
    if context is None:
        return ""
    formats = words.formats
    value, first = formats.ratio(context.value), formats.prose_day(context.first)
    if context.kind in {"lowest", "highest"}:
        if context.since is None:
            return words(f"evidence.{context.kind}_in_data", first=first)
        day = formats.prose_day(context.since, now.session)
        return words(f"evidence.{context.kind}_since", day=day, value=value)
    kind = "unchanged" if value == formats.ratio(now.ratio) else context.kind
    return words(f"evidence.{kind}", value=value)


def side_sentence(strength: RelativeStrength, now: Standing, words: Words, pair: Pair) -> str:
    """For how long the ratio has kept to its side of the average, and what would turn it; empty when unknown."""
    if now.side is None or now.side_since is None or now.turn_level is None or now.turn_move is None:
        return ""
    turn = _turn(now.side, now.turn_level, now.turn_move, words, pair)
    if now.side_weeks > 1:
        since = words.formats.prose_day(now.side_since, now.session)
        weeks = words.formats.weeks_in_a_row(now.side_weeks)
        return words(f"evidence.{now.side}.running", weeks=weeks, since=since, turn=turn)
    others = weeks_on_other_side(strength)
    if others:
        return words(f"evidence.{now.side}.new", weeks=words.formats.weeks(others), turn=turn)
    return words(f"evidence.{now.side}.first", turn=turn)


def _turn(side: str, level: float, move: float, words: Words, pair: Pair) -> str:
    """What would carry the ratio across its average; ``unless`` when it crosses by standing still."""
    written = words.formats.ratio(level)
    if direction(move * 100, 1) == 0:
        return words(f"turn.{side}.near", level=written)
    stays = move < 0 if side == "above" else move > 0
    return words(
        f"turn.{side}.{'if' if stays else 'unless'}",
        level=written,
        benchmark=pair.denominator.object,
        move=words.formats.ratio(abs(move), 1),
    )
