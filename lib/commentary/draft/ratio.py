"""The ratio as a division, its deviation, since when, and what would turn it."""

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing
from lib.commentary.draft.facts import DraftFacts
from lib.commentary.draft.ways import way_of
from lib.commentary.evidence import context_sentence, side_sentence
from lib.commentary.headline import missing_headline
from lib.commentary.names import pair_of
from lib.commentary.threshold import first_under_threshold, left_this_week, threshold_sentence
from lib.locales.catalogue import Words
from lib.locales.formats import direction

WAYS, WEEKS_EACH = 3, 2


def ratio_sentences(facts: DraftFacts, words: Words) -> tuple[str, ...]:
    """Everything said about the ratio; what is unknown is left out, a missing ratio is said."""
    strength, now = facts.summary.strength, facts.standing
    if now is None:
        return _no_ratio(facts, words)
    return (
        _ratio(facts, now, words),
        _lead(now, words),
        _threshold(strength, words),
        "" if first_under_threshold(strength) else _since(now, words),
        side_sentence(strength, now, words, pair_of(strength, words)),
        words("draft.no_average", window=strength.rules.window) if now.average is None else "",
    )


def formula(now: Standing, words: Words) -> str:
    """The division as the comment writes it: 1686.56/6840.20=24.66%."""
    return f"{now.numerator_close:.2f}/{now.denominator_close:.2f}={words.formats.ratio(now.ratio)}"


def _no_ratio(facts: DraftFacts, words: Words) -> tuple[str, ...]:
    strength = facts.summary.strength
    if strength.latest is None or not strength.missing:
        return (words("draft.no_closes", day=words.formats.prose_weekday(facts.week)),)
    return (missing_headline(strength, strength.latest, strength.missing[-1], words),)


def _ratio(facts: DraftFacts, now: Standing, words: Words) -> str:
    values = {"object": pair_of(facts.summary.strength, words).denominator.object, "formula": formula(now, words)}
    if now.average is None or now.deviation_points is None:
        return words("draft.ratio.alone", **values)
    values |= {"window": str(facts.summary.strength.rules.window), "average": words.formats.ratio(now.average)}
    if direction(now.deviation_points) == 0:
        return words("draft.ratio.level", **values)
    return words(
        f"draft.ratio.{way_of(facts.week, WAYS, WEEKS_EACH)}",
        deviation=words.formats.points(now.deviation_points, prose=True),
        size=words.formats.points_size(now.deviation_points),
        side=words("side.above" if now.deviation_points > 0 else "side.below"),
        **values,
    )


def _since(now: Standing, words: Words) -> str:
    """When the ratio was last as low or as high; else its place against last week."""
    context = now.context
    if context is None:
        return ""
    value = words.formats.ratio(context.value)
    if context.kind in {"below_last", "above_last"} and value != words.formats.ratio(now.ratio):
        return words(f"draft.ratio_since.{context.kind}", value=value)
    if context.since is None:
        return context_sentence(now, words)
    day = words.formats.prose_day(context.since, now.session)
    return words(f"draft.ratio_since.{context.kind}", day=day, value=value)


def _threshold(strength: RelativeStrength, words: Words) -> str:
    """The level regime's part in the week; one that was left is told by its length."""
    left = left_this_week(strength)
    if left is None:
        return threshold_sentence(strength, words)
    return words("draft.spell_over", weeks=words.formats.weeks(left.weeks))


def _lead(now: Standing, words: Words) -> str:
    """Whether the lead or the lag grew; empty in the first week on a side."""
    deviation, before = now.deviation_points, now.previous_deviation_points
    if deviation is None or before is None or now.side_weeks < 2 or direction(deviation) != direction(before):  # noqa: PLR2004
        return ""
    size, size_before = words.formats.points_size(deviation), words.formats.points_size(before)
    kind = "held" if size == size_before else "widened" if abs(deviation) > abs(before) else "narrowed"
    return words(f"draft.{'lead' if deviation > 0 else 'lag'}.{kind}", before=size_before)
