"""One message to paste in a chat: the week, the answer and its evidence."""

from datetime import date

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.strength import strength_headline
from lib.locales.catalogue import Words


def sentence_to_share(summary: MarketSummary, words: Words, names: tuple[str, str] | None = None) -> str:
    """The week, its headline and its evidence, as plain text."""
    gap = "" if words.language == "ja" else " "
    text = gap.join(part for part in (headline(summary, words, names), evidence(summary, words, names=names)) if part)
    return dated(summary.week, text, words)


def strength_to_share(
    strength: RelativeStrength, week: date, words: Words, names: tuple[str, str] | None = None
) -> str:
    """The week and the headline of the relative strength page, as plain text."""
    return dated(week, strength_headline(strength, words, names), words)


def dated(week: date, sentence: str, words: Words) -> str:
    """A sentence under the week it speaks of."""
    return words("share.text", day=words.formats.day(week), sentence=sentence)
