"""One pass over the text: everything in it that can mean something to the check, in order."""

import re
from dataclasses import dataclass
from typing import cast

from lib.commentary.check import vocabulary as table
from lib.commentary.check.days import FORMS, WEEKDAY_EN, Day, day_of
from lib.commentary.check.figures import FOREIGN_UNIT, NUMBER, Figure, figure_of
from lib.commentary.check.spellings import OWN

PLAIN_NUMBER = r"\d(?:[\d,.]*\d)?"
EXPRESSION = rf"(?P<above>{PLAIN_NUMBER})\s?/\s?(?P<below>{PLAIN_NUMBER})\s?[=≒≈]\s?(?P<result>{PLAIN_NUMBER})\s?(?P<percent>%|ポイント|pt)?"
RANGE = (
    rf"(?<![\d.,]){PLAIN_NUMBER}\s?%?\s?(?:[〜–—]|-|~)\s?{PLAIN_NUMBER}(?!月)\s?(?:%|ポイント|ドル|pt\b|points\b)?|{PLAIN_NUMBER}\s?%?\s?から\s?{PLAIN_NUMBER}\s?%?の(?:レンジ|範囲|間)"
    rf"|\bbetween\s{PLAIN_NUMBER}\s?%?\sand\s{PLAIN_NUMBER}\s?%?"
)
COUNT = table.NUMBER_WORD
ORDINAL = r"(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|\d{1,2}(?:st|nd|rd|th))"
STREAK = (
    rf"(?P<streak_ja>{COUNT})週(?:間)?(?:連続|続けて|連騰|に(?:及|わた)|(?=続伸|続落))(?:で|の|して|となる)?"
    rf"|\b(?P<streak_en>{COUNT}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]welve)\s(?:straight|consecutive|successive)\s(?:weeks?|weekly)\b"
    rf"|\b(?P<streak_noun>{COUNT})\s(?:straight|consecutive|successive)\s(?:weekly\s)?(?:gain|rise|advance|increase|decline|drop|loss|fall)(?:e?s)?\b|\b(?P<streak_row>{COUNT}|[Tt]welve)\sweeks\s(?:in\sa\srow|running|on\send|straight|in\ssuccession)\b"
    rf"|\b(?P<streak_th>{ORDINAL})\s(?:straight|consecutive|successive)\s(?:week|weekly)\b|\b(?P<streak_nth>{ORDINAL})\sweek(?:ly\s(?:gain|rise|advance|increase|decline|drop|loss|fall))?\s(?:in\sa\srow|running|in\ssuccession|on\sthe\strot)\b|\bfor\s(?:the\s)?(?:past\s|last\s)?(?P<streak_for>{COUNT})\sweeks\b|\bfor\s(?:a|the|its|their)\s(?P<streak_week>{ORDINAL})\s(?:straight\s)?week(?:ly\s(?:gain|rise|advance|increase|decline|drop|loss|fall))?\b"
)
FIRST = (
    rf"(?P<first_ja>{COUNT})週(?:間)?ぶり(?:の|に)?"
    rf"|\bfirst\s(?:weekly\s)?(?:gain|rise|advance|increase|decline|drop|loss|fall)\sin\s(?P<first_en>{COUNT})\sweeks\b"
)
RUN = (
    rf"\b(?P<run_en>{COUNT})-week\s(?:winning|losing|weekly)?\s?(?:streak|run|slide|advance|rally|decline|rise|fall|drop|gain|sell-?off)\b"
    rf"|\b(?:winning|losing)\s(?:streak|run)\sof\s(?P<run_of>{COUNT})\sweeks\b"
    rf"|(?:連騰|連敗|続伸|続落|連続上昇|連続下落)[はがも]?(?P<run_ja>{COUNT})週(?:間)?で(?=止ま|途切|ストップ|終わ|終え)"
    rf"|(?P<run_jb>{COUNT})週(?:間)?(?:連続の?)?(?:続伸|続落|連騰|連敗|上昇|下落)(?=[はがも]?(?:止ま|途切|ストップ|終わ))"
)
HIGHS = (
    ("new", r"新(?:安|高)値|最(?:安|高)値(?=を?更新)|\b[Nn]ew\s(?:closing\s|weekly\s)?(?:highs?|lows?)\b"),
    ("record", r"(?:過去|史上)最(?:安|高)値?|(?:過去|史上)最(?:低|高)(?:水準)?|\b[Aa]ll-?\s?time\s(?:highs?|lows?)\b|\b[Rr]ecord(?:\s(?:close|closing|weekly))?\s?(?:highs?|lows?|close|levels?)?\b"),
    ("low", r"(?:最)?(?:安値|低値|低水準)|低さ|最低|\b[Ll]owest\b|\b[Ll]ows?\b|\b(?:[Ww]orst|[Ww]eakest|[Pp]oorest)(?=\s(?:weekly\s)?(?:close|level|finish|reading)\b)"),
    ("high", r"(?:最)?(?:高値|高水準)|高さ|最高|\b[Hh]ighest\b|\b[Hh]ighs?\b(?!er)|\b(?:[Bb]est|[Ss]trongest)(?=\s(?:weekly\s)?(?:close|level|finish|reading)\b)"),
)  # fmt: skip
OTHER_AVERAGE = r"(?:\d{1,3}|五十|二百)\s?-?(?:日|週|カ月|か月|ヶ月|年|[\s-]?days?|[\s-]?weeks?|[\s-]?months?|[\s-]?years?)\s?-?(?:間)?の?(?:単純|simple\s|exponential\s)?(?:移動|moving\s)?(?:平均線?|average|線|MA|mean)"
LINES: tuple[tuple[str, str, str], ...] = (
    ("expression", "expression", EXPRESSION),
    *(("date", "date", form) for form in FORMS),
    ("range", "range", RANGE),
    *((kind, kind, pattern) for kind, pattern in table.NAMES),
    ("run", "run", RUN),
    ("streak", "streak", STREAK),
    ("first", "first", FIRST),
    *((("strength"), word, pattern) for word, pattern in table.STRENGTHS[1:2]),
    ("average_other", "average_other", OTHER_AVERAGE),
    *(("period", word, pattern) for word, pattern in table.PERIODS),
    *(("strength", word, pattern) for word, pattern in (table.STRENGTHS[0], table.STRENGTHS[2])),
    *table.LINES[: len(OWN)],
    *(("high", word, pattern) for word, pattern in HIGHS),
    *table.LINES[len(OWN) :],
    *(("size", word, pattern) for word, pattern in table.SIZES),
    *(("relative", word, pattern) for word, pattern in table.RELATIVES[:2]),
    *(("move", word, pattern) for word, pattern in table.MOVES),
    *(("relative", word, pattern) for word, pattern in table.RELATIVES[2:]),
    *(("degree", word, pattern) for word, pattern in table.DEGREES),
    ("weekday", "weekday", rf"\b{WEEKDAY_EN}(?=\b)|[月火水木金土日]曜日?"),
    ("number", "number", NUMBER),
    ("open", "open", r"\("),
    ("close", "close", r"\)"),
)


def _master() -> re.Pattern[str]:
    """All lines in one pattern; nothing starts in the middle of an English word or of a run of blanks."""
    lines = "|".join(f"(?P<line{place}>{pattern})" for place, (_, _, pattern) in enumerate(LINES))
    return re.compile(rf"(?!(?<=[A-Za-z])[A-Za-z]|\s\s)(?:{lines})", re.ASCII)


MASTER = _master()
Value = str | Day | Figure | tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A meaningful stretch of the normalised text."""

    kind: str
    word: str
    start: int
    end: int
    value: Value = ""

    @property
    def figure(self) -> Figure:
        """Figure of a number."""
        return cast("Figure", self.value)

    @property
    def parts(self) -> dict[str, str]:
        """Named parts of an expression or a count."""
        return dict(cast("tuple[tuple[str, str], ...]", self.value))

    @property
    def day(self) -> Day:
        """Date of a date."""
        return cast("Day", self.value)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Tokens of one sentence, in order, without overlap."""
    found: list[Token] = []
    place = start
    while match := MASTER.search(text, place, end):
        token = _token(match, text)
        place = max(match.end(), place + 1)
        if token is not None:
            found.append(token)
    return found


def _token(match: re.Match[str], text: str) -> Token | None:
    line = int(cast("str", match.lastgroup).removeprefix("line"))
    kind, word, _ = LINES[line]
    start, end = match.span()
    if start == end:
        return None
    if kind == "date":
        return Token(kind, word, start, end, day_of(match))
    if kind == "number":
        figure = figure_of(match)
        if not match["unit"] and FOREIGN_UNIT.match(text, end):
            return Token("count", word, start, end, figure)
        year = not match["unit"] and re.fullmatch(r"(?:19|20)\d\d", match.group()) is not None
        return Token("count" if year else kind, word, start + len(match["about"] or ""), end, figure)
    if kind in {"streak", "run", "first", "expression"} or word in {"weeks", "ago"}:
        return Token(kind, word, start, end, _groups(match))
    return Token(kind, word, start, end)


def _groups(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    names = ("above", "below", "result", "percent", "streak_ja", "streak_en", "streak_row", "streak_th", "streak_nth", "streak_for",
             "streak_week", "streak_noun", "run_en", "run_of", "run_ja", "run_jb", "first_ja", "first_en", "weeks_ja", "weeks_en", "weeks_of", "weeks_fortnight", "weeks_x", "ago_ja", "ago_before", "ago_en")  # fmt: skip
    return tuple((name, match[name]) for name in names if match[name] is not None)
