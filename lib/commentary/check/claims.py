"""What every number of a sentence claims: kind, subject, period, date and direction."""

import re
from dataclasses import dataclass

from lib.commentary.check.carried import Carried
from lib.commentary.check.directions import sign_of, word_of
from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.finding import Kind
from lib.commentary.check.kinds import CLOSING, kind_of
from lib.commentary.check.lists import figure_run
from lib.commentary.check.named_dates import date_of
from lib.commentary.check.objects import is_object
from lib.commentary.check.other_kinds import other_kinds
from lib.commentary.check.other_times import speaks_of_another_time
from lib.commentary.check.periods import Period, period_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.strength_nouns import strength_word
from lib.commentary.check.subjects import Subject, adjacent, house_subject, subject_of
from lib.commentary.check.tokens import Token

BLOCKED_AFTER = re.compile(
    r"\s?(?:増益|減益|増収|減収|増配|減配|の成長|成長|(?:高|安|上昇|下落)?で(?:始ま|寄り)|\s?(?:earnings|profit|revenue)\b|台|の大台|の節目|節目|大台|近辺|前後|付近|を目指|を占|の確率|の可能性|の(?:企業|銘柄)|前半|後半|\s?of\s(?:the\s)?(?:S&P|companies|stocks|index|all|its|investors|members)|\s?chance|\s?probability|\s?tariffs?|\s?stake|\s?mark\b|\s?threshold|\s?handle|\s(?:away|shy)\b|\s(?:off|from|below|above|under|short\sof|beneath)\s(?:its|the|their|that|a)\s(?:[\w-]+\s){0,3}(?:highs?|lows?|peak|record|trough|top|bottom)\b)"
)
BLOCKED_BEFORE = re.compile(
    r"(?:目標|節目の|大台の|高値|安値|最高値|最安値|上値抵抗|下値支持|支持線|抵抗線|ターゲット|high(?:s)?\sof|low(?:s)?\sof|target\sof|support\s(?:at|near)|resistance\s(?:at|near)|toward|towards|target|highs?\s(?:at|near)|lows?\s(?:at|near))(?:は|の|である|、|が)?\s?(?:the\s)?$"
)
A_CLOSE = re.compile(
    r"\b(?:closed|finished|ended|settled)\s(?:the\sweek\s)?at\s(?:a|an|its)\s[\w\s-]{0,24}(?:high|low)\sof\s$|\b(?:closing|weekly)\s(?:high|low)\sof\s$|終値(?:ベース|として)?の?[^、。]{0,8}値(?:は|の|である|、)?$"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One number and what it is said to be.

    Parameters
    ----------
    place, token
        Where it stands.
    kind
        ``None`` for a number that says nothing about our indices.
    subject, other
        What it is about and, of a difference, what that is compared with.
    period, dated
        Stretch of time, and the date that stands with it.
    direction, word
        Way it is said to go, by sign or word, and the word.
    evidence
        The text shows that this is a claim about the market, not just a number.
    doubt
        Why it cannot be judged.
    misdated
        The date beside it is wrong; the figure is this week's.
    elsewhen
        No stretch of time is said, and the sentence speaks of another time as well.
    or_else
        Other kinds it may be just as well; a differing figure is held against the nearest.
    """

    place: int
    token: Token
    kind: Kind | None
    subject: Subject
    period: Period
    dated: Token | None
    direction: int
    word: Token | None
    evidence: bool
    other: str | None = None
    doubt: str | None = None
    misdated: bool = False
    or_else: tuple[Kind, ...] = ()
    elsewhen: bool = False


def claims(sentence: Sentence, facts: Facts, carried: Carried) -> list[Claim]:
    """Claims of all numbers of a sentence, in order."""
    found: list[Claim] = []
    for place, token in enumerate(sentence.tokens):
        if token.kind == "number":
            found.append(_claim(sentence, facts, place, carried, found[-1] if found else None))
    return found


def _claim(sentence: Sentence, facts: Facts, place: int, carried: Carried, before: Claim | None) -> Claim:
    token = sentence.tokens[place]
    subject = subject_of(sentence, place, carried)
    word = word_of(sentence, place)
    direction = token.figure.sign or (sign_of(word.word) if word else 0)
    kind, rival = kind_of(sentence, facts, place, subject, word)
    if rival is not None:
        first = next(
            (at for at, one in enumerate(sentence.tokens) if one.kind == "name" and is_object(sentence, at)), rival
        )
        subject = subject_of(sentence, min(first, rival), carried)
        if subject.symbol is None and not carried.symbols and (house := house_subject(sentence, min(first, rival))):
            subject = Subject(house, sure=True)
    if kind in RATIO_KINDS:
        loose = strength_word(sentence, place) == "gap"
        subject = Subject(RATIO, sure=subject.doubt != "other_market" and not loose, place=subject.place)
    period = period_of(sentence, place)
    return Claim(
        place=place,
        token=token,
        kind=kind,
        subject=subject,
        period=period,
        dated=date_of(sentence, place),
        direction=direction,
        word=word,
        evidence=_evidence(sentence, place, subject, word, kind, before),
        other=None if rival is None else sentence.tokens[rival].word,
        doubt=_doubt(sentence, token, kind),
        or_else=other_kinds(sentence, place, kind),
        elsewhen=not (period.said and period.weeks == 1 and not period.shift)
        and speaks_of_another_time(sentence, facts),
    )


VERSUS_AFTER = re.compile(r"\s?(?:against|versus|vs\.?|対|に対し)\s?[+\-]?[\d.]+\s?%\s?\)")
VERSUS_BEFORE = re.compile(r"\(\s?[+\-]?[\d.]+\s?%\s?(?:against|versus|vs\.?|対|に対し)\s?$")
RATIO_KINDS = {Kind.RATIO, Kind.RATIO_POINTS, Kind.AVERAGE, Kind.DEVIATION, Kind.RELATIVE_DEVIATION, Kind.THRESHOLD}


def _doubt(sentence: Sentence, token: Token, kind: Kind | None) -> str | None:
    if sentence.table:
        return "table"
    if kind is Kind.THRESHOLD:
        return None
    blocked = BLOCKED_BEFORE.search(sentence.before(token, 24)) and not A_CLOSE.search(sentence.before(token, 48))
    if blocked or BLOCKED_AFTER.match(sentence.after(token, 48)):
        return "not_a_close"
    return "not_yet" if sentence.conditional(token) else None


def _evidence(
    sentence: Sentence, place: int, subject: Subject, word: Token | None, kind: Kind | None, before: Claim | None
) -> bool:
    token = sentence.tokens[place]
    if kind in RATIO_KINDS or kind is Kind.DIFFERENCE:
        return True
    if VERSUS_AFTER.match(sentence.after(token, 20)) or VERSUS_BEFORE.search(sentence.before(token, 24)):
        return False
    if kind is Kind.LEVEL:
        if not token.figure.places and token.figure.value % 50 == 0:
            return False
        return (
            bool(token.figure.places)
            or CLOSING.search(sentence.before(token, 24)) is not None
            or token.figure.value % 50 != 0
        )
    if subject.sure and subject.place is None and len(figure_run(sentence, place)) > 1:
        return True
    if word is not None or token.figure.sign or period_of(sentence, place).said:
        return True
    if (
        before is not None
        and before.evidence
        and before.place >= place - 2
        and sentence.tokens[place - 1].kind in {"open", "number"}
    ):
        return True
    strange = any(one.kind == "foreign" for one in sentence.tokens[:place])
    return subject.place is not None and adjacent(sentence, subject.place, place) and not strange
