"""Words of direction and size against the signs and sizes of the closes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lib.commentary.check.carried import Carried
from lib.commentary.check.directions import NOT, sign_of
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Judged, Mark
from lib.commentary.check.named_dates import date_of, is_event, session_of
from lib.commentary.check.periods import Period, period_of
from lib.commentary.check.readings import week_of_claim
from lib.commentary.check.right_words import right_word
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import adjacent, subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import moves
from lib.commentary.wording import TOLERATED_SIZES

TURNS = {"up_again": (1, 1), "down_again": (-1, -1), "up_turn": (1, -1), "down_turn": (-1, 1)}
MOVING = {Kind.CHANGE, Kind.POINTS, Kind.RATIO_POINTS}
LOOSE = re.compile(r"反発|反落|反騰|続伸|続落|続騰|連騰")
ENDS = re.compile(
    r"(?:で(?=[\d、])|した|して|し|となった|となり|となる|で終え|で引け|で取引|に転じ|だった|です|でした|しました|となりました|となっ|。|、|\s*$|\n|\)|!|,|が)"
)
WITHIN = re.compile(
    r"場面|一時|前半|後半|週初|週明け|週半ば|週央|週末にかけ|序盤|終盤|朝方|午[前後]|[月火水木金]曜|\b(?:[Ee]arly|[Ll]ate|[Mm]id-?week|[Mm]idweek|[Ii]nitially|[Aa]t\sfirst|before|until|after|first)\b"
)
REPEATED = 14
HEADING = re.compile(r"\s*(?:#{1,6}\s|\*\*)|[^.!?]{10,100}\s*\Z")
PRESENT = re.compile(
    r"(?:rises|falls|gains|drops|slips|climbs|jumps|slides|tumbles|rallies|rebounds|advances|declines|retreats|eases)\Z",
    re.IGNORECASE,
)
NOT_TOLD = re.compile(
    r"(?:し(?:そう|かね|やす|にく|た(?:い|ら|場合)|ない|なか)|すれば|する(?:か|可|恐|場|と|には|なら)|せず|への|へ|に(?:は|期待|備|向)|の(?:可能|恐|余地|勢|兆|気配|動|流|なか|中|場|局|原|背|理|きっかけ|反|前|後|要)|局|場|基調|要因|圧力|材料|懸念|期待|狙い|率|幅|力|前|後|ムード|を|は|も|か|から|より|相場|余地|気配)"
)


def judge_words(sentence: Sentence, facts: Facts, figures: Sequence[Judged], carried: Carried) -> Iterator[Mark]:
    """Marks on direction and size words."""
    for place, token in enumerate(sentence.tokens):
        if token.kind == "move" and not _skipped(sentence, token):
            about = _about(sentence, facts, place, figures, carried)
            if about is not None:
                yield from _direction(sentence, facts, token, *about)
                yield from _size(sentence, facts, place, *about)


def _skipped(sentence: Sentence, token: Token) -> bool:
    return (
        bool(NOT.match(sentence.after(token, 6)))
        or sentence.table
        or re.search(r"\b(?:not|n't|never)\s(?:\w+\s)?$", sentence.before(token, 16)) is not None
    )


def _about(
    sentence: Sentence, facts: Facts, place: int, figures: Sequence[Judged], carried: Carried
) -> tuple[str, date] | None:
    """Subject and week of a word."""
    token = sentence.tokens[place]
    bound = [one for one in figures if one.claim.word == token]
    for one in bound:
        fits = one.claim.period.weeks == 1 and one.at in facts.places
        weekly = one.at if fits else week_of_claim(facts, one.claim)
        if one.mark.kind in MOVING and one.claim.subject.sure and one.mark.verdict is not Verdict.UNCHECKED and weekly:
            return str(one.claim.subject.symbol), weekly
    for one in bound:
        if _arrived(sentence, one, token) and one.at == facts.week:
            return str(one.claim.subject.symbol), facts.week
    bound = [one for one in bound if one.mark.kind is not Kind.LEVEL]
    told = {one.mark.subject for one in figures if one.mark.verdict is Verdict.RIGHT}
    right = [one for one in figures if one.mark.verdict is Verdict.RIGHT and one.at == facts.week]
    moved = {one.mark.subject for one in right if one.mark.kind in {Kind.CHANGE, Kind.POINTS}}
    return None if bound else _alone(sentence, facts, place, carried, told, moved)


def _arrived(sentence: Sentence, one: Judged, word: Token) -> bool:
    """Whether a word says how the week came to a close or a ratio: fell to 24.66 %, 24.66%に低下."""
    claim = one.claim
    if one.mark.kind not in {Kind.LEVEL, Kind.RATIO} or one.mark.verdict is not Verdict.RIGHT or not claim.subject.sure:
        return False
    if claim.period.weeks != 1 or claim.period.shift or claim.dated is not None or WITHIN.search(sentence.clause(word)):
        return False
    left, right = sorted((claim.token, word), key=lambda token: token.start)
    gap = sentence.text[left.end : right.start]
    return (
        re.fullmatch(r"\s?(?:に|へ|へと|まで)\s?" if sentence.japanese else r"\sto\s(?:just\s|about\s)?", gap)
        is not None
    )


def _alone(
    sentence: Sentence, facts: Facts, place: int, carried: Carried, told: set[str | None], moved: set[str | None]
) -> tuple[str, date] | None:
    """A word without figures counts only when it plainly tells the week of one index.

    Parameters
    ----------
    told
        Indices of which the sentence gives right figures of the week.
    moved
        Those of them whose change is among these figures.
    """
    token = sentence.tokens[place]
    turn = LOOSE.fullmatch(sentence.typed(token)) is not None
    if sentence.conditional(token) or not _told(sentence, token) or WITHIN.search(sentence.clause(token)):
        return None
    subject = subject_of(sentence, place, carried)
    if subject.symbol is None or not subject.sure or _of_the_ratio(sentence, subject.place, place):
        return None
    if subject.place is None and not (turn and subject.symbol in told):
        return None
    weekly = _weekly(sentence, facts, place, period_of(sentence, place))
    again = subject.symbol in moved and _after_a_figure(sentence, place)
    near = (
        (subject.place is not None and _near(sentence, subject.place, place)) or (turn and weekly is not None) or again
    )
    heading = PRESENT.search(sentence.typed(token)) is not None and HEADING.match(sentence.words) is not None
    said = turn or heading or period_of(sentence, place).said or again
    return (subject.symbol, weekly) if weekly and near and said else None


def _of_the_ratio(sentence: Sentence, at: int | None, place: int) -> bool:
    """Whether ratio, average or deviation stands between an index and a word, which may be about it."""
    return any(one.kind in {"strength", "average_other"} for one in sentence.tokens[(at or 0) : place])


def _after_a_figure(sentence: Sentence, place: int) -> bool:
    """Whether a word repeats the figure right before it: 9.03%高と大幅に上昇した."""
    at = place - 1
    while at >= 0 and sentence.tokens[at].kind in {"size", "move", "close"}:
        at -= 1
    gap = sentence.text[sentence.tokens[at].end : sentence.tokens[place].start] if at >= 0 else ""
    return (
        at >= 0
        and sentence.tokens[at].kind == "number"
        and len(gap) < REPEATED
        and not re.search("(?<!と)[、。;]", gap)
    )


def _near(sentence: Sentence, at: int, place: int) -> bool:
    return adjacent(sentence, at, place)


def _told(sentence: Sentence, token: Token) -> bool:
    if sentence.japanese:
        after = sentence.after(token, 8)
        turn = LOOSE.fullmatch(sentence.typed(token)) is not None
        return ENDS.match(after) is not None or (turn and NOT_TOLD.match(after) is None)
    if HEADING.match(sentence.words) and PRESENT.search(sentence.typed(token)):
        return True
    return re.search(r"(?:ed|ell|ose|ost|id|ank|lower|higher|down|up)$", sentence.typed(token)) is not None


def _weekly(sentence: Sentence, facts: Facts, place: int, period: Period) -> date | None:
    word = sentence.tokens[place]
    if period.weeks != 1 or period.shift < 0 or any(_on_a_day(sentence, one, word) for one in sentence.tokens):
        return None
    days = [one for one in sentence.tokens if one.kind == "date" and not is_event(sentence, one)]
    day = session_of(facts, date_of(sentence, place))
    if days and day != facts.week:
        return None
    return facts.back(facts.week, 1) if period.shift else facts.week


def _on_a_day(sentence: Sentence, one: Token, word: Token) -> bool:
    return one.kind == "weekday" and not sentence.parted(one, word)


def _direction(sentence: Sentence, facts: Facts, token: Token, symbol: str, at: date) -> Iterator[Mark]:
    numbers = moves(facts, symbol, at, 2)
    said = sign_of(token.word)
    if not numbers or not said or abs(numbers[0]) < 0.005:
        return
    now = 1 if numbers[0] > 0 else -1
    before = (1 if numbers[1] > 0 else -1) if len(numbers) > 1 else None
    typed = sentence.typed(token)
    right = right_word(sentence, typed, now, before, token.word)
    if said != now:
        yield Mark(token, symbol, Kind.DIRECTION, Verdict.CONTRADICTS, right, "opposite_word")
    elif token.word in TURNS and before is not None and TURNS[token.word][1] != before and _strict(token, typed):
        yield Mark(token, symbol, Kind.DIRECTION, Verdict.CONTRADICTS, right, "turn_word")
    else:
        yield Mark(token, symbol, Kind.DIRECTION, Verdict.RIGHT, typed)


def _strict(token: Token, typed: str) -> bool:
    return bool(LOOSE.search(typed)) or token.word.endswith("again")


def _size(sentence: Sentence, facts: Facts, place: int, symbol: str, at: date) -> Iterator[Mark]:
    token = sentence.tokens[place]
    numbers = moves(facts, symbol, at, 1)
    word = _size_word(sentence, place)
    if not numbers or word is None or symbol == "^VIX":
        return
    mark, name = word
    size = abs(numbers[0])
    tolerated = TOLERATED_SIZES[name]
    if tolerated.wrong(size):
        verdict, cause = Verdict.CONTRADICTS, "size_word"
    elif not tolerated.right(size):
        verdict, cause = Verdict.UNCHECKED, "size_word"
    else:
        verdict, cause = Verdict.RIGHT, ""
    if mark is not token or token.word == "flat" or sign_of(token.word):
        yield Mark(mark, symbol, Kind.SIZE, verdict, cause=cause or None)


def _size_word(sentence: Sentence, place: int) -> tuple[Token, str] | None:
    token = sentence.tokens[place]
    typed = sentence.typed(token)
    if token.word == "flat":
        return token, "flat"
    if re.match(r"急|暴落", typed):
        return token, "huge"
    for at in (place - 1, place + 1):
        if 0 <= at < len(sentence.tokens) and sentence.tokens[at].kind == "size":
            left, right = sorted((at, place))
            if re.fullmatch(r"\s*(?:な|に|の)?\s*(?:by\s)?", sentence.between(left, right)):
                return sentence.tokens[at], sentence.tokens[at].word
    return None
