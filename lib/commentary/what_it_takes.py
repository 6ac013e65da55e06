"""What it would take to reach a target, in words."""

from lib.analytics.what_if import Requirement, WhatIf
from lib.commentary.names import Pair
from lib.domain.selection import Rules
from lib.locales.catalogue import Words
from lib.locales.formats import direction


def crossing_sentence(asked: WhatIf, words: Words, pair: Pair) -> str:
    """What it takes to cross the average, and how often that much has been seen; empty if there is no answer."""
    crossing = asked.requirements[0]
    if crossing.move is None or crossing.level is None:
        return ""
    sentence = _crossing(crossing, crossing.move, asked.weeks, words, pair)
    if crossing.rarity is None:
        return sentence
    seen = words(
        "take.rarity",
        count=crossing.rarity.as_large,
        moves=crossing.rarity.moves,
        weeks=words.formats.weeks(asked.weeks),
    )
    return ("" if words.language == "ja" else " ").join((sentence, seen))


def target_name(wanted: Requirement, asked: WhatIf, rules: Rules, words: Words) -> str:
    """What is to be reached."""
    if wanted.target == "average":
        return words(f"take.target.{'below' if asked.above else 'above'}")
    return words(
        f"take.target.{wanted.target}",
        threshold=words.formats.level(rules.threshold),
        level=words.formats.ratio(wanted.level),
        percentile=words.formats.plain(asked.percentile),
    )


def remark(wanted: Requirement, asked: WhatIf, rules: Rules, words: Words) -> str:
    """Why a target has no figure, or what is odd about it; empty when nothing is."""
    if wanted.reason in {"no_average", "all_new"}:
        return words(f"take.{wanted.reason}", window=rules.window, weeks=words.formats.weeks(asked.weeks))
    target = target_name(wanted, asked, rules, words)
    if wanted.reason == "there":
        return words("take.there", target=target, ratio=words.formats.ratio(asked.ratio))
    return words("take.anyway", target=target) if wanted.anyway else ""


def method_note(asked: WhatIf, words: Words, pair: Pair) -> str:
    """What a relative move is, and which past moves it is held against; empty without any."""
    rarity = next((wanted.rarity for wanted in asked.requirements if wanted.rarity), None)
    if rarity is None:
        return ""
    return words(
        "take.note_one" if asked.weeks == 1 else "take.note",
        numerator=pair.numerator.label,
        denominator=pair.denominator.label,
        moves=rarity.moves,
        weeks=words.formats.weeks(asked.weeks),
        first=words.formats.prose_day(rarity.first),
        separate=-(-rarity.moves // asked.weeks),
    )


def _crossing(crossing: Requirement, move: float, weeks: int, words: Words, pair: Pair) -> str:
    places = 1 if weeks == 1 else 2
    return words(
        f"take.{'next' if weeks == 1 else 'many'}.{_way(move, places, anyway=crossing.anyway)}",
        object=pair.numerator.object,
        benchmark=pair.denominator.object,
        move=words.formats.ratio(abs(move), places),
        whole=words.formats.ratio(abs(crossing.whole or 0), places),
        weeks=words.formats.weeks(weeks),
        level=words.formats.ratio(crossing.level),
    )


def _way(move: float, places: int, *, anyway: bool) -> str:
    sign = direction(move * 100, places)
    if sign == 0:
        return "near"
    return ("unless_" if anyway else "") + ("beat" if sign > 0 else "lag")
