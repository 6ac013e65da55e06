"""The watchlist in words: what stands out, what is late, what a line of a log says."""

from collections.abc import Sequence
from datetime import date
from functools import reduce

from lib.analytics.risk_progress import progress
from lib.analytics.risk_standing import RiskStanding
from lib.domain.risk_history import Judgement, LogEntry, LogKind
from lib.domain.risks import Proxy
from lib.locales.catalogue import Words
from lib.locales.formats import EVEN, FALL, MINUS, NO_BREAK, RISE, UNKNOWN

MOST_NAMES = 3


def risk_headline(shown: Sequence[RiskStanding], week: date, words: Words) -> str:
    """The week of the watchlist in one sentence: how many were raised, and which one stands highest."""
    open_ones = [standing for standing in shown if standing.is_open]
    judged = [standing for standing in open_ones if standing.score is not None]
    if not judged:
        return words("risk.headline.unjudged" if open_ones else "risk.headline.none", count=len(open_ones))
    top = judged[0]
    values = {"name": top.risk.name(words.language), "score": score_of(top.judgement, words)}
    raised, lowered = (
        [one for one in judged if one.changed_in(week) and (one.change or 0) * sign > 0] for sign in (1, -1)
    )
    if not raised and not lowered:
        return words("risk.headline.steady", count=len(open_ones), **values)
    return words("risk.headline.moved", raised=len(raised), lowered=len(lowered), **values)


def overdue_line(shown: Sequence[RiskStanding], day: date, words: Words) -> str:
    """Which reviews are late on the reader's day; the day itself is named, for it differs between zones."""
    late = [standing for standing in shown if standing.overdue]
    if not late:
        return words("risk.overdue.none", day=words.formats.iso(day))
    names = _list([one.risk.name(words.language) for one in late[:MOST_NAMES]], words)
    if len(late) > MOST_NAMES:
        return words("risk.overdue.more", day=words.formats.iso(day), names=names, count=len(late) - MOST_NAMES)
    return words("risk.overdue.some", day=words.formats.iso(day), names=names)


def progress_line(shown: Sequence[RiskStanding], week: date, words: Words) -> str:
    """How far the review of the week has come."""
    came = progress(shown)
    key = "risk.walk.complete" if came.is_complete else "risk.walk.progress"
    return words(key, week=words.formats.prose_day(week), done=came.done, total=came.total)


def score_of(judgement: Judgement, words: Words) -> str:
    """Likelihood × impact = score, unknown until both are judged."""
    if judgement.likelihood is None or judgement.impact is None:
        return UNKNOWN
    return words.formats.score(judgement.likelihood, judgement.impact)


def score_change(change: int | None) -> str:
    """Change of a score with arrow and sign: ▲ +4, ▼ −3, – 0."""
    if change is None:
        return UNKNOWN
    if change == 0:
        return f"{EVEN}{NO_BREAK}0"
    return f"{RISE}{NO_BREAK}+{change}" if change > 0 else f"{FALL}{NO_BREAK}{MINUS}{-change}"


def judged_words(judgement: Judgement, words: Words) -> str:
    """Both weekly judgements in words, each with its question's short form."""
    worse = words(f"risk.worse.{judgement.worse}") if judgement.worse else UNKNOWN
    moves = words(f"risk.moves.{judgement.moves}") if judgement.moves else UNKNOWN
    return words("risk.judged", worse=worse, moves=moves)


def log_line(entry: LogEntry, words: Words) -> str:
    """What a line of a log says, in the reader's language; a person's own words as they are."""
    if entry.kind is LogKind.NOTE:
        return str(entry.details["text"])
    if entry.kind is LogKind.PROXY:
        return _crossing(entry, words)
    if entry.kind is LogKind.EDITED:
        return _edit(entry, words)
    told = {
        name: words(f"risk.level.{entry.details[side]}")
        for name, side in (("before", "from"), ("after", "to"))
        if side in entry.details
    }
    return words(f"risk.log.{entry.kind}", **told)


def proxy_rule(proxy: Proxy, words: Words) -> str:
    """Series, direction and level of a proxy: BIZD ÷ ^GSPC below 0.25 %."""
    level = _value(proxy.level, proxy.against, words)
    return words(f"risk.proxy.rule.{proxy.direction}", series=_series(proxy.symbol, proxy.against), level=level)


def proxy_value(proxy: Proxy, value: float | None, words: Words) -> str:
    """A weekly value of a proxy as it is written; unknown is never zero."""
    return UNKNOWN if value is None else _value(value, proxy.against, words)


def map_alt(shown: Sequence[RiskStanding], words: Words) -> str:
    """What the map says, for readers who cannot see it."""
    judged = [standing for standing in shown if standing.score is not None]
    if not judged:
        return words("risk.map.nothing")
    told = [f"{standing.risk.name(words.language)} {score_of(standing.judgement, words)}" for standing in judged]
    return words("risk.map.alt", risks=_list(told, words))


def _list(names: Sequence[str], words: Words) -> str:
    return reduce(lambda first, second: words("risk.list", first=first, second=second), names)


def _crossing(entry: LogEntry, words: Words) -> str:
    details = entry.details
    against = None if details["against"] is None else str(details["against"])
    before, value, level = (_value(float(details[name] or 0), against, words) for name in ("before", "value", "level"))
    series = _series(str(details["symbol"]), against)
    return words(f"risk.log.proxy.{details['direction']}", series=series, before=before, value=value, level=level)


def _edit(entry: LogEntry, words: Words) -> str:
    """What was changed, and what stood there before."""
    return _list([_before(field, str(value or ""), words) for field, value in entry.details.items()], words)


def _before(field: str, value: str, words: Words) -> str:
    before = words(f"risk.category.{value}") if field == "category" else value
    key = "risk.log.edited" if before else "risk.log.filled"
    return words(key, field=words("risk.category" if field == "category" else f"parameter.{field}"), before=before)


def _series(symbol: str, against: str | None) -> str:
    return symbol if against is None else f"{symbol} ÷ {against}"


def _value(value: float, against: str | None, words: Words) -> str:
    return words.formats.close(value) if against is None else words.formats.ratio(value)
