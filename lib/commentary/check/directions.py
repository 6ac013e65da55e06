"""Which way a figure is said to go: its sign, or the word bound to it."""

import re

from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token

NOT = re.compile(r"(?:して|し|は)?(?:い)?(?:ない|なかった|ず)|\s?(?:せず)")
LINK_AFTER = re.compile(
    r"\s*\)?\s*(?:の|と|ほど|余り|だけ|弱|強|程度|に|へ|へと|まで|の小幅な|し、?|となる|ずつ|と小幅|と大幅|と|,)?\s*(?:week-on-week|on the week)?\s*"
)
LINK_BEFORE = re.compile(
    r"\s*(?:は|で|の|が|とも|:|=|に|by|of|a|an|another|about|some|roughly|around|just|only|nearly|almost|as much as|as well|further|the week|on the week|for the week|this week|\(|,|・|\s|率|幅|or|again|modestly|slightly|sharply|than|to)*\s*"
)
UP, DOWN = {"up", "up_again", "up_turn"}, {"down", "down_again", "down_turn"}


def sign_of(word: str) -> int:
    """1 for a word of rising, -1 for one of falling."""
    return 1 if word in UP else -1 if word in DOWN else 0


def word_of(sentence: Sentence, place: int) -> Token | None:
    """Direction word bound to the figure at a place."""
    return _after(sentence, place) or _before(sentence, place)


def _after(sentence: Sentence, place: int) -> Token | None:
    """6.25ポイント（0.37%）小幅反落; a 0.75 % gain."""
    at = place + 1
    gap_from = sentence.tokens[place].end
    while at < len(sentence.tokens):
        token = sentence.tokens[at]
        if token.kind == "move":
            gap = sentence.text[gap_from : token.start]
            fits = LINK_AFTER.fullmatch(gap) is not None
            return token if fits and _bound(sentence, token, place) else None
        if token.kind in {"size", "close"}:
            gap_from = token.end
        elif token.kind == "open" and _pair_in_brackets(sentence, at):
            at = _closing(sentence, at)
            gap_from = sentence.tokens[at].end
        elif token.kind == "number" and _or(sentence, at):
            gap_from = token.end
        else:
            return None
        at += 1
    return None


def _bound(sentence: Sentence, token: Token, place: int) -> bool:
    """English verbs after a figure belong to what follows: … 0.75 %, rose."""
    if sentence.japanese:
        return True
    return (
        "," not in sentence.text[sentence.tokens[place].end : token.start]
        and re.match(
            r"(?:gain|rise|advance|increase|decline|drop|loss|fall|rebound|higher|lower|up|down|rally|jump|slide|slip|dip|climb)\b",
            sentence.typed(token),
            re.IGNORECASE,
        )
        is not None
    )


def _pair_in_brackets(sentence: Sentence, at: int) -> bool:
    inner = sentence.tokens[at + 1 : _closing(sentence, at)]
    return bool(inner) and {token.kind for token in inner} <= {"number", "move", "period", "size"}


def _closing(sentence: Sentence, at: int) -> int:
    return next((place for place in range(at, len(sentence.tokens)) if sentence.tokens[place].kind == "close"), at)


def _or(sentence: Sentence, at: int) -> bool:
    return re.fullmatch(r"\s?(?:,\s)?or\s|\s?[、,/・]\s?", sentence.between(at - 1, at)) is not None


def _before(sentence: Sentence, place: int) -> Token | None:
    """Fell 6.25 points, or 0.37 %; 下落率は0.37%."""
    gap_to = sentence.tokens[place].start
    for at in range(place - 1, max(-1, place - 7), -1):
        token = sentence.tokens[at]
        gap = sentence.text[token.end : gap_to]
        if token.kind == "move":
            fits = LINK_BEFORE.fullmatch(gap) is not None
            return token if fits and (not sentence.japanese or _noun(sentence, token)) else None
        steps = token.kind in {"size", "open", "degree", "period"} or (
            token.kind in {"number", "count"} and re.fullmatch(r"\s?(?:\(|,?\sor\s|,\s|/)\s?|\s?", gap) is not None
        )
        if not steps:
            return None
        gap_to = token.start
    return None


def _noun(sentence: Sentence, token: Token) -> bool:
    return (
        re.search(r"[率幅]$", sentence.typed(token)) is not None
        or re.match(r"[率幅]", sentence.after(token, 1)) is not None
    )
