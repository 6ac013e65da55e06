"""Numbers as people type them: commas, dots and signs, sometimes slipped."""

import re
from dataclasses import dataclass

NUMBER = (
    r"(?P<about>約|およそ|概ね|おおむね|ほぼ|(?<![A-Za-z])(?:about|around|roughly|approximately|nearly|almost|some|over|more than|less than|under)\s|~|〜)?"
    r"(?P<sign>(?:[+±▲▼]\s?(?=[+\-\d]))?(?:(?:(?<![A-Za-z0-9%)])|(?<=P500))[+\-–]\s?|(?<![ァ-ヶ])ー(?=\d)|プラス\s?|マイナス\s?|\b[Pp]lus\s|\b[Mm]inus\s|[▲▼±]\s?)?)"
    r"\$?(?P<man>\d{1,3}万)?(?P<number>\d(?:[\d,.]*\d)?)"
    r"(?P<unit>\s?%\s?(?:ポイント|pt(?:s)?\b|points?\b)|\s?パーセント・?ポイント|\s?(?:percentage[\s-]points?|pp|ppt|pps)\b|\s?(?:%|パーセント|per\s?cent\b|percent\b|pct\b)"
    r"|\s?ポイント|[\s-]?(?:points?|pts?)\b|\s?ドル(?:\d{1,2}セント)?(?!円)|\sdollars\b)?"
)
FOREIGN_UNIT = re.compile(
    r"[A-Za-z]|\s?(?:億|兆|万(?!\d)|円|ユーロ|元|倍|社|件|人|名|回|本|割|bp|ベーシス|basis|x\b|年|月|日|週|時|分|歳|カ国|か国|ヶ国|カ月|か月|ヶ月|ヵ月|台|種|銘柄|者|つ|番|位|度|点|株|号|枚"
    r"|million|billion|trillion|mn\b|bn\b|k\b|years?|months?|weeks?|days?|hours?|times\b|companies|stocks|members|of\sthe\s(?:\d+|11)|th\b|st\b|nd\b|rd\b|-(?:week|day|month|year))"
)
PERCENT, PERCENT_POINTS, POINTS, DOLLARS, BARE = "%", "pp", "pt", "ドル", ""
PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SLIPPED = re.compile(r"(\d+(?:[.,]\d{3})*)[.,](\d{1,2})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text.

    Parameters
    ----------
    value
        Without sign.
    places
        Decimal places typed.
    sign
        1 or -1 when typed; 0 when not; an arrow alone counts as none, for ▲ means minus to some and up to others.
    unit
        ``%``, ``pp`` (percentage points), ``pt``, ``ドル`` or nothing.
    typed
        The digits as typed.
    slipped
        Commas and dots stand where no number has them.
    about
        The text says "about".
    """

    value: float
    places: int
    sign: int
    unit: str
    typed: str
    slipped: bool
    about: bool


def figure_of(found: re.Match[str]) -> Figure:
    """Figure from a match of ``NUMBER``."""
    typed, unit = found["number"], found["unit"] or ""
    value, places, slipped = parsed(typed)
    if found["man"]:
        value += int(found["man"][:-1]) * 10_000
    cents = re.search(r"(\d{1,2})セント", unit)
    if cents:
        value, places = value + int(cents[1]) / 100, 2
    typed = (found["man"] or "") + typed + (cents.group() if cents else "")
    return Figure(value, places, _sign(found["sign"]), _unit(unit), typed, slipped, bool(found["about"]))


def parsed(typed: str) -> tuple[float, int, bool]:
    """Value, decimal places, and whether commas and dots have slipped."""
    if PLAIN.fullmatch(typed):
        return float(typed.replace(",", "")), len(typed.partition(".")[2]), False
    slipped = SLIPPED.fullmatch(typed)
    if slipped:
        whole, places = re.sub(r"[.,]", "", slipped[1]), len(slipped[2])
        return float(f"{whole}.{slipped[2]}"), places, True
    digits = re.sub(r"[.,]", "", typed)
    return float(digits), 0, True


def _sign(typed: str) -> int:
    if re.search(r"[+＋]|プラス|lus", typed):
        return 1
    return -1 if re.search(r"[-–ー]|マイナス|inus", typed) else 0


def _unit(typed: str) -> str:
    plain = typed.strip().lower().lstrip("-")
    if re.match(r"%\s?(?:ポ|p)|パーセント・?ポ|percentage|pp", plain):
        return PERCENT_POINTS
    if re.match(r"%|パーセント|per|pct", plain):
        return PERCENT
    if re.match(r"ポイント|p", plain):
        return POINTS
    return DOLLARS if plain else BARE
