"""The watchlist as this reader sees it: the book, the proxies, and his own day."""

from dataclasses import dataclass, replace
from datetime import UTC, date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from lib.analytics.risk_calendar import due_week
from lib.analytics.risk_knowledge import as_known
from lib.analytics.risk_standing import Moment, RiskStanding, standing_of, standings
from lib.analytics.weeks import week_end
from lib.domain.people import Person
from lib.domain.risk_history import Watchlist
from lib.services.clock import utc_now
from lib.services.closes import known_at
from lib.services.risk_proxies import ProxyState
from lib.services.risks import Signature
from lib.ui.reader import Reader
from lib.ui.risks.loading import load_crossings, load_proxies, load_watchlist

ZONE_OF_LANGUAGE = {"ja": "Asia/Tokyo", "en": "America/New_York"}


@dataclass(frozen=True, slots=True)
class Watch:
    """Everything a part of a page needs about risks in one week.

    ``frozen`` is the past day whose knowledge is shown; then nothing is late and nothing can be answered.
    """

    book: Watchlist
    week: date
    moment: Moment
    shown: tuple[RiskStanding, ...]
    proxies: dict[str, ProxyState]
    frozen: date | None

    def of(self, slug: str) -> RiskStanding | None:
        """How one risk stands, put away or not."""
        standing = standing_of(self.book, slug, self.week, self.moment)
        return standing if standing is None or self.frozen is None else replace(standing, overdue=False)

    def signed(self, author: Person) -> Signature:
        """Something done by somebody here and now."""
        return Signature(author, self.moment)


def open_watch(reader: Reader, week: date | None = None) -> Watch:
    """The watchlist as of a week; without one, as of the week asked for, else the newest that is over.

    Risks are reviewed by the calendar, whether or not that week's closes have come in.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    desk, moment = reader.desk, moment_of(reader)
    week = week or _week_asked(reader, moment)
    load_crossings(reader.at, desk.store.risks.version(), desk)
    version = desk.store.risks.version()  # asked again: the crossings may be new
    frozen = reader.selection.known_on
    book = as_known(load_watchlist(version, desk), frozen)
    shown = standings(book, week, moment)
    if frozen is not None:
        return Watch(book, week, moment, tuple(replace(one, overdue=False) for one in shown), {}, frozen)
    return Watch(book, week, moment, shown, load_proxies(reader.at, version, week, desk), None)


def _week_asked(reader: Reader, moment: Moment) -> date:
    due, asked = due_week(moment.now), reader.selection.as_of
    return due if asked is None else min(due, week_end(asked))


def moment_of(reader: Reader) -> Moment:
    """Now, in the zone of the reader's browser; where it tells none, in that of his language.

    In a view frozen on a past day, the end of that day.
    """
    then = known_at(reader.selection)
    if then is not None:
        return Moment(min(then, utc_now()), UTC)
    told = st.context.timezone
    try:
        zone = ZoneInfo(told) if told else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return Moment(utc_now(), zone or ZoneInfo(ZONE_OF_LANGUAGE[reader.words.language]))
