"""What a risk and its judgements must look like before they are stored."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from lib.analytics.risk_calendar import due_week
from lib.analytics.weeks import week_end
from lib.domain.errors import InvalidInput
from lib.domain.instruments import parse_symbol
from lib.domain.risk_history import Judgement
from lib.domain.risks import HIGHEST, LOWEST, Proxy, Risk
from lib.domain.typed_text import typed_line, typed_links, typed_text
from lib.services.desk import Desk

LONGEST_NAME = LONGEST_OWNER = 60
LONGEST_TEXT, LONGEST_SENTENCE = 2000, 400
MOST_LINKS, LONGEST_LINK = 10, 500
FURTHEST_REVIEW = timedelta(days=2 * 365)


RULES: Mapping[str, Callable[[Risk], object]] = {
    "name_en": lambda risk: typed_line(risk.name_en, "name_en", LONGEST_NAME),
    "name_ja": lambda risk: typed_line(risk.name_ja, "name_ja", LONGEST_NAME),
    "what_en": lambda risk: typed_text(risk.what_en, "what_en", LONGEST_TEXT),
    "what_ja": lambda risk: typed_text(risk.what_ja, "what_ja", LONGEST_TEXT),
    "why_en": lambda risk: typed_text(risk.why_en, "why_en", LONGEST_TEXT),
    "why_ja": lambda risk: typed_text(risk.why_ja, "why_ja", LONGEST_TEXT),
    "owner": lambda risk: typed_line(risk.owner, "owner", LONGEST_OWNER, may_be_empty=True),
    "sources": lambda risk: typed_links("\n".join(risk.sources), "sources", MOST_LINKS, LONGEST_LINK),
}
"""How each typed field will be stored."""


def usable_risk(risk: Risk) -> Risk:
    """The risk with its texts as they will be stored.

    Raises
    ------
    InvalidInput
        Naming the first field that breaks a rule.
    """
    texts: dict[str, Any] = {field: rule(risk) for field, rule in RULES.items()}
    return replace(risk, **texts, slug=risk.slug or address_of(texts["name_en"]))


def risk_faults(risk: Risk, before: date | None, today: date) -> dict[str, InvalidInput]:
    """Every field that breaks a rule, with the rule; names of other risks are not looked at.

    Parameters
    ----------
    risk
        As typed.
    before
        Day for the next review that was set before.
    today
        Where the reader sits.
    """
    faults = {}
    for field, rule in RULES.items():
        try:
            rule(risk)
        except InvalidInput as fault:
            faults[field] = fault
    try:
        refuse_day(risk.next_review, before, today)
    except InvalidInput as fault:
        faults[fault.parameter] = fault
    return faults


def refuse_day(day: date | None, before: date | None, today: date) -> None:
    """Refuse a day for the next review that is over or years away, unless it was set before.

    Raises
    ------
    InvalidInput
        Naming ``next_review``.
    """
    if day is None or day == before:
        return
    if day < today:
        raise InvalidInput("next_review", "in_the_past", value=day, today=today)
    if day > today + FURTHEST_REVIEW:
        raise InvalidInput("next_review", "too_far_ahead", value=day, highest=today + FURTHEST_REVIEW)


def address_of(name: str) -> str:
    """Name as it stands in addresses: plain small letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48] or "risk"


def usable_judgement(judgement: Judgement) -> Judgement:
    """The judgement with its sentence as it will be stored.

    Raises
    ------
    InvalidInput
        If one of the two weekly judgements is missing, likelihood or impact lie
        outside 1 to 5, or the sentence breaks a rule.
    """
    for parameter in ("worse", "moves"):
        if getattr(judgement, parameter) is None:
            raise InvalidInput(parameter, "missing")
    for parameter in ("likelihood", "impact"):
        value = getattr(judgement, parameter)
        if value is not None and value not in range(LOWEST, HIGHEST + 1):
            raise InvalidInput(parameter, "out_of_range", value=value, lowest=LOWEST, highest=HIGHEST)
    sentence = typed_line(judgement.sentence, "sentence", LONGEST_SENTENCE, may_be_empty=True)
    return replace(judgement, sentence=sentence)


def require_completed(week: date, now: datetime) -> None:
    """Refuse to review a week that does not exist or still runs.

    Raises
    ------
    InvalidInput
        Naming ``as_of``, the week.
    """
    if week > due_week(now):
        raise InvalidInput("as_of", "week_not_over", value=week)
    if week_end(week) != week:
        raise InvalidInput("as_of", "no_such_week", value=week)


def usable_proxy(desk: Desk, proxy: Proxy) -> Proxy:
    """The proxy with its symbols in Yahoo's spelling.

    Raises
    ------
    InvalidInput
        If a symbol is not followed, both are the same, or the level is not a number above zero.
    """
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    symbol = parse_symbol(proxy.symbol)
    against = None if proxy.against is None else parse_symbol(proxy.against, "benchmark")
    for parameter, one in (("symbol", symbol), ("benchmark", against)):
        if one is not None and one not in followed:
            raise InvalidInput(parameter, "not_in_universe", value=one)
    if symbol == against:
        raise InvalidInput("benchmark", "same_as_instrument", value=symbol)
    if not (math.isfinite(proxy.level) and proxy.level > 0):
        raise InvalidInput("level", "not_above_zero", value=proxy.level)
    return replace(proxy, symbol=symbol, against=against)
