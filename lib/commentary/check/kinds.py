"""What a number is: a level, a change in points or per cent, a ratio, an average, a deviation."""

import re

from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.figures import DOLLARS, PERCENT, PERCENT_POINTS, POINTS, Figure
from lib.commentary.check.finding import Kind
from lib.commentary.check.lists import name_run
from lib.commentary.check.objects import is_object
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.strength_nouns import strength_word
from lib.commentary.check.subjects import Subject, adjacent
from lib.commentary.check.tokens import Token

HOUSE_THRESHOLD = 23.0
CLOSING = re.compile(r"終値|引け|大引|closed?\b|closing|finish|ended|settled|\bstood\b|\bat\b|水準|取引を終え")
THRESHOLD_AFTER = re.compile(
    r"\s?(?:を|の)?(?:大きく|わずかに|再び|一時)?(?:割(?:れ|り込|っ|る)|下回|上回|回復|超え|台|の節目|の大台|の水準|ライン)|\s(?:mark|line|level|threshold)\b"
)
THRESHOLD_BEFORE = re.compile(
    r"(?:\bbelow|\babove|\bunder|\bover|\bbroke|\breclaimed|\bback\s(?:above|below)|\bthe|しきい値(?:の|は)?|節目(?:の)?)\s?(?:the\s)?$"
)


def kind_of(
    sentence: Sentence, facts: Facts, place: int, subject: Subject, word: Token | None
) -> tuple[Kind | None, int | None]:
    """Kind of the number at a place and, of a difference, the place of the name it is against.

    ``None`` for a number that says nothing about our indices.
    """
    figure = sentence.tokens[place].figure
    if figure.unit == PERCENT:
        return _percent_kind(sentence, place, subject, word), None
    if figure.unit in {POINTS, PERCENT_POINTS, DOLLARS}:
        return _points_kind(sentence, facts, place, subject, word)
    return _bare_kind(sentence, facts, place, subject, word), None


def _percent_kind(sentence: Sentence, place: int, subject: Subject, word: Token | None) -> Kind | None:
    token = sentence.tokens[place]
    noun = strength_word(sentence, place)
    if noun in {"average_other", "gap"}:
        return None
    if noun is not None and _threshold(sentence, token):
        return Kind.THRESHOLD
    if noun == "ratio" and not (
        word and subject.symbol and subject.place is not None and adjacent(sentence, subject.place, place)
    ):
        return Kind.RATIO
    rate = re.search(r"率(?:に|で|と)(?:して|すると|は)?$", sentence.before(token, 6))
    if (rate and noun in {"average", "deviation"}) or (noun == "average" and _over_the_average(sentence, token)):
        return Kind.RELATIVE_DEVIATION
    if noun == "average":
        return Kind.AVERAGE
    if noun == "deviation":
        around = sentence.before(token, 24) + sentence.after(token, 48)
        relative = (
            re.search(
                r"乖離率|かい離率|relative(?!\s(?:line|strength|ratio|price))|相対的|per\scent\sof\s(?:its|the)", around
            )
            is not None
        )
        return Kind.RELATIVE_DEVIATION if relative else Kind.DEVIATION
    if _threshold(sentence, token) and word is None and token.figure.sign == 0:
        return Kind.THRESHOLD if token.figure.value == HOUSE_THRESHOLD and subject.doubt != "other_market" else None
    return Kind.CHANGE


def _over_the_average(sentence: Sentence, token: Token) -> bool:
    """26週線を4.4%上回る: a share of the average."""
    lead = re.search(r"(?:平均(?:線|値)?|線)(?:を|より|から)(?:約|およそ)?$", sentence.before(token, 14)) is not None
    return lead and re.match(r"(?:ほど|程度)?(?:上回|下回|高|低|上に|下に|乖離)", sentence.after(token, 8)) is not None


def _threshold(sentence: Sentence, token: Token) -> bool:
    round_one = (token.figure.value * 2) % 1 == 0 and token.figure.sign == 0
    return round_one and bool(
        THRESHOLD_AFTER.match(sentence.after(token, 14)) or THRESHOLD_BEFORE.search(sentence.before(token, 16))
    )


def _points_kind(
    sentence: Sentence, facts: Facts, place: int, subject: Subject, word: Token | None
) -> tuple[Kind | None, int | None]:
    figure = sentence.tokens[place].figure
    if figure.unit != DOLLARS:
        noun = strength_word(sentence, place)
        if noun == "average_other":
            return None, None
        rival = _rival(sentence, place)
        if rival is not None and noun != "deviation" and figure.value < 30:
            return Kind.DIFFERENCE, rival
        if noun == "gap":
            return (Kind.DEVIATION if figure.places and not _with_a_name(sentence) else None), None
        if noun in {"deviation", "average"}:
            relative = re.search(r"乖離率", sentence.before(sentence.tokens[place], 12)) is not None
            return (Kind.RELATIVE_DEVIATION if relative and figure.unit == PERCENT else Kind.DEVIATION), None
        if noun == "ratio" and _sided(sentence, place):
            return Kind.DEVIATION, None
        if noun == "ratio" and figure.value < 30:
            return (Kind.RATIO_POINTS if word else Kind.RATIO if figure.value > 15 else Kind.RATIO_POINTS), None
        if figure.unit == PERCENT_POINTS:
            return None, None
    close = _magnitude(facts, subject.symbol)
    if close and (figure.value > close / 2 or _other_close(facts, figure)) and not _moved(sentence, place):
        return Kind.LEVEL, None
    return Kind.POINTS, None


def _moved(sentence: Sentence, place: int) -> bool:
    """Whether a word of moving takes the figure for its length: soared 1,405.12 points, 69.96ポイント高."""
    left, right = sentence.tokens[place - 1 : place], sentence.tokens[place + 1 : place + 2]
    if sentence.japanese:
        return bool(right) and right[0].kind == "move" and right[0].start == sentence.tokens[place].end
    return bool(left) and left[0].kind == "move" and sentence.between(place - 1, place) in {" ", " by "}


def _with_a_name(sentence: Sentence) -> bool:
    """Whether a gap may be that between two indices."""
    return any(one.kind in {"name", "foreign", "vague"} for one in sentence.tokens)


def _sided(sentence: Sentence, place: int) -> bool:
    """比率はこれを1.16ポイント上回る: a side and no index to compare with means the average."""
    after = sentence.tokens[place + 1 : place + 2]
    return bool(after) and after[0].kind == "relative" and after[0].start - sentence.tokens[place].end < 4


def _rival(sentence: Sentence, place: int) -> int | None:
    """Place of the name the difference in points is against: S&P 500を1.08ポイント下回る, lagged the S&P 500 by 1.08 points."""
    token = sentence.tokens[place]
    relatives = [one for one in sentence.tokens if one.kind == "relative" and one.word in {"above", "below"}]
    bound = [
        one
        for one in relatives
        if 0 <= one.start - token.end <= 8 or (one.end <= token.start and token.start - one.end < 60)
    ]
    if not bound:
        return None
    if (
        place
        and sentence.tokens[place - 1].kind == "name"
        and re.fullmatch(
            r"\s(?:index\s)?by\s(?:about\s|some\s)?|(?:を|に|より)(?:も|は)?", sentence.between(place - 1, place)
        )
    ):
        return place - 1
    names = [at for at, one in enumerate(sentence.tokens) if one.kind == "name" and is_object(sentence, at)]
    near = [at for at in names if sentence.tokens[at].end <= token.start or sentence.tokens[at].start - token.end < 40]
    if not near:
        return None
    at = min(near, key=lambda one: abs(sentence.tokens[one].start - token.start))
    return at if len(name_run(sentence, at)) == 1 else None


def _bare_kind(sentence: Sentence, facts: Facts, place: int, subject: Subject, word: Token | None) -> Kind | None:
    token, figure = sentence.tokens[place], sentence.tokens[place].figure
    noun = strength_word(sentence, place)
    if noun in {"ratio", "average"} and 10 < figure.value < 60 and figure.places:
        return Kind.RATIO if noun == "ratio" else Kind.AVERAGE
    if noun == "deviation" and figure.value < 10 and figure.places:
        return Kind.DEVIATION
    if noun in {"average_other", "gap"}:
        return None
    close = _magnitude(facts, subject.symbol)
    if close and figure.places == 2 and figure.sign == 0 and word is None and _as_long(figure.value, close):
        return Kind.LEVEL
    if close is None:
        return Kind.LEVEL if figure.value >= 1000 and (figure.places or "," in figure.typed) else None
    same_digits = re.sub(r"\D", "", figure.typed) == re.sub(r"\D", "", f"{close:.2f}")
    if (
        same_digits
        or close / 2 < figure.value < close * 2
        or (figure.slipped and figure.value > 100)
        or _other_close(facts, figure)
    ):
        return Kind.LEVEL
    signed = figure.sign != 0 or (word is not None and figure.value > 0)
    if signed and figure.places and figure.value < close / 2 and (figure.places == 2 or word):
        return Kind.POINTS
    if (
        figure.value >= 100
        and (figure.places or "," in figure.typed)
        and (CLOSING.search(sentence.before(token, 30)) or adjacent(sentence, subject.place or 0, place))
    ):
        return Kind.LEVEL
    return None


def _as_long(value: float, close: float) -> bool:
    """Whether a figure has as many digits before the point as a close of four or more."""
    return close >= 1000 and len(str(int(value))) == len(str(int(close)))


def _other_close(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is to the last digit the weekly close of some index, this week's or last week's."""
    weeks = [facts.week, facts.back(facts.week, 1)]
    return figure.places == 2 and any(
        week is not None and abs(closes.get(week, 0.0) - figure.value) < 0.005
        for closes in facts.closes.values()
        for week in weeks
    )


def _magnitude(facts: Facts, symbol: str | None) -> float | None:
    if symbol is None or symbol == RATIO:
        return None
    closes = facts.closes.get(symbol)
    return closes[max(closes)] if closes else None
