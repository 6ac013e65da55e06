"""Ratio, average, deviation: which of these nouns rules a figure."""

import re

from lib.commentary.check.figures import PERCENT
from lib.commentary.check.objects import is_object
from lib.commentary.check.sentence import Sentence

STRENGTH_REACH = 28
OFF_THE_AVERAGE = re.compile(
    r"\)?\s?(?:of\sa\s(?:percentage\s)?point\s|(?:percentage\s)?points?\s)?(?:\w+\s)?(?:above|below|over|under|from|to|of|than|higher\sthan|lower\sthan|ahead\sof|behind|short\sof|away\sfrom)\s(?:\w+\s){0,3}?"
)
OFF_JA = re.compile(
    r"(?:とわずか)?(?:ながら|とはいえ|ではあるが|だけ|ほど|程度|の差で|差で|と)?、?(?:26週|二十六週)?(?:間)?(?:の)?(?:移動)?平均(?:線|値)?(?:を|より)(?:上回|下回|上に|下に|高|低)"
)
FREE = re.compile(r"[Gg]ap|[Ss]hortfall|[Ee]xcess|[Mm]argin|[Dd]istance|[Ll]ead|[Ll]ag|over")  # may be from anything
FARTHEST = 20.0  # no deviation from the average is as large


def strength_word(sentence: Sentence, place: int) -> str | None:
    """``ratio``, ``average`` or ``deviation`` when such a noun rules the figure at a place; ``gap`` for one from anything."""
    token = sentence.tokens[place]
    if re.search(r"(?<!の)(?:差|開き)(?:は|が|:)?\s?$", sentence.before(token, 6)):
        return "deviation" if _named_average(sentence) else "gap"
    behind = None
    for at in range(place - 1, -1, -1):
        one = sentence.tokens[at]
        gap = sentence.text[one.end : token.start]
        if one.kind == "average_other":
            return "average_other"
        if one.kind == "strength":
            if one.word == "deviation" and FREE.search(sentence.typed(one)) and not _named_average(sentence):
                return "gap" if len(gap) <= STRENGTH_REACH else "average_other"
            behind = one.word if len(gap) <= STRENGTH_REACH + 30 * (one.word == "ratio") else None
            if one.word == "average" and (at and _deviates(sentence, at, place)):
                return "deviation"
            break
        if one.kind in {"name", "foreign", "again"} and not is_object(sentence, at):
            break
    if re.match(r",?\s(?:the|its|small[\s-](?:cap\s)?growth's)\s(?:\w+\s)?ratio\b", sentence.after(token, 40)):
        return "ratio"
    if (
        sentence.japanese
        and token.kind == "number"
        and token.figure.unit != PERCENT
        and OFF_JA.match(sentence.after(token, 30))
    ):
        return "deviation"
    ahead = _ahead_word(sentence, place)
    far = token.kind == "number" and token.figure.value > FARTHEST
    return behind if far and ahead == "deviation" else ahead or behind


def _named_average(sentence: Sentence) -> bool:
    return any(one.kind == "strength" and one.word == "average" for one in sentence.tokens)


def _deviates(sentence: Sentence, at: int, place: int) -> bool:
    """平均からの乖離は…, 平均を0.67ポイント上回る: the figure is the distance from the average, not the average."""
    token = sentence.tokens[place]
    lead = sentence.text[sentence.tokens[at].end : token.start]
    return bool(re.match(r"(?:値)?(?:を|より|から|に対し|との差|比|に比べ)", lead)) and token.figure.unit != PERCENT


def _ahead_word(sentence: Sentence, place: int) -> str | None:
    token = sentence.tokens[place]
    for one in sentence.tokens[place + 1 : place + 4]:
        gap = sentence.text[token.end : one.start]
        if one.kind == "average_other" and len(gap) < 24:
            return "average_other"
        if one.kind == "strength" and one.word == "average" and OFF_THE_AVERAGE.fullmatch(gap):
            return "deviation"
        if one.kind == "strength" and one.word == "ratio" and re.fullmatch(r"の|,\s(?:the\s|its\s)?", gap):
            return "ratio"
        if (
            one.kind == "strength"
            and one.word == "deviation"
            and re.fullmatch(
                r"(?:ポイント)?(?:の|ほど|の(?:プラス|上方|下方|マイナス))?|\s(?:positive\s|negative\s)?", gap
            )
        ):
            return "deviation"
        if one.kind in {"name", "number"} and not re.fullmatch(r"\s?\(\s?", gap):
            return None
    return None
