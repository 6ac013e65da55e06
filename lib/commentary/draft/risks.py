"""The risk list of a draft: every open risk with what was thought of it this week."""

import re

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.draft.facts import DraftFacts
from lib.locales.catalogue import Words

KANA_OR_KANJI = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
MARKUP = re.compile(r"([\\`*_\[\]<>])")


def risk_list(facts: DraftFacts, words: Words) -> str:
    """Heading and one line for every judged risk; those nobody has judged are named in one line."""
    watched = [one for one in facts.risks if one.is_open]
    if not watched:
        return ""
    judged = [one for one in watched if one.score is not None]
    gap = "、" if words.language == "ja" else ", "
    names = gap.join(_name(one, words) for one in watched if one.score is None)
    lines = [_line(one, facts, words) for one in judged]
    if names:
        lines.append(words("draft.risk.not_judged", names=names))
    return "\n".join((words("draft.risk.heading"), "", *lines))


def _line(one: RiskStanding, facts: DraftFacts, words: Words) -> str:
    """Name, score, its change, and the week's sentence where it is written in this language."""
    likelihood, impact = one.judgement.likelihood or 0, one.judgement.impact or 0
    this_week = one.review is not None and one.review.week == facts.week
    text = words(
        "draft.risk.line",
        name=_name(one, words),
        score=words.formats.score(likelihood, impact),
        change=words(f"draft.risk.{_change(one) if this_week else 'no_answer'}"),
    )
    sentence = one.judgement.sentence.strip() if this_week else ""
    if bool(KANA_OR_KANJI.search(sentence)) != (words.language == "ja"):
        return text
    return words("draft.risk.sentence", line=text, sentence=_plain(sentence)) if sentence else text


def _change(one: RiskStanding) -> str:
    if one.change is None:
        return "first"
    return "raised" if one.change > 0 else "lowered" if one.change < 0 else "unchanged"


def _name(one: RiskStanding, words: Words) -> str:
    return _plain(one.risk.name(words.language))


def _plain(text: str) -> str:
    """Text whose marks are letters to Markdown."""
    return MARKUP.sub(r"\\\1", text)
