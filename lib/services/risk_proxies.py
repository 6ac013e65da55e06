"""Proxies of risks: where they stand, and the crossings that go into the log."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from lib.analytics.risk_proxy import Crossing, crossings, proxy_values
from lib.analytics.sessions import trading_over
from lib.domain.errors import StoreError
from lib.domain.risk_history import LogEntry, LogKind, Watchlist
from lib.domain.risks import Proxy, Risk
from lib.domain.selection import Selection
from lib.services.closes import closes_as_known
from lib.services.desk import Desk

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProxyState:
    """Where a proxy stands.

    Parameters
    ----------
    proxy
        Series and level.
    week, value
        Last completed week with a known value; ``None`` where nothing is
        stored: then the risk is watched by hand.
    """

    proxy: Proxy
    week: date | None
    value: float | None


def proxy_states(desk: Desk, watchlist: Watchlist, week: date, now: datetime) -> dict[str, ProxyState]:
    """Where every proxy stands, by the slug of its risk; risks without one are absent.

    Parameters
    ----------
    desk
        The open desk.
    watchlist
        Whose proxies.
    week
        Last session of the last week to look at.
    now
        The reader's instant, UTC.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    series = _series(desk, watchlist.risks, now)
    return {risk.slug: _state(proxy, values.loc[: pd.Timestamp(week)]) for risk, proxy, values in series}


def note_crossings(desk: Desk, watchlist: Watchlist, now: datetime) -> int:
    """Write every crossing that is not in the log yet; each stands there once.

    Returns
    -------
    int
        How many lines were new.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    there = {(entry.risk, entry.once) for entry in watchlist.log}
    found = [
        _line(risk, proxy, crossing, now)
        for risk, proxy, values in _series(desk, watchlist.risks, now)
        for crossing in crossings(proxy, values)
    ]
    fresh = [line for line in found if (line.risk, line.once) not in there]
    return desk.store.risks.write(fresh) if fresh else 0


def ring(desk: Desk, now: datetime) -> None:
    """Write the crossings that closes just stored have made; what goes wrong must not spoil their arrival.

    Pages write them too, and whoever is first is the only one.
    """
    try:
        note_crossings(desk, desk.store.risks.read(), now)
    except StoreError as error:
        log.warning("crossings of proxies not written: %s %s", error.code, error)
    except Exception:
        log.exception("crossings of proxies not written")


def _series(desk: Desk, risks: Sequence[Risk], now: datetime) -> list[tuple[Risk, Proxy, pd.Series]]:
    """Weekly values of every proxy of a risk that is not put away, in one read of the ledger."""
    bound = [(risk, risk.proxy) for risk in risks if risk.proxy is not None and not risk.archived]
    symbols = {symbol for _risk, proxy in bound for symbol in (proxy.symbol, proxy.against) if symbol is not None}
    if not symbols:
        return []
    frames = closes_as_known(desk, sorted(symbols), Selection(), now)
    return [(risk, proxy, proxy_values(proxy, frames, trading_over(now))) for risk, proxy in bound]


def _state(proxy: Proxy, values: pd.Series) -> ProxyState:
    if values.empty:
        return ProxyState(proxy, None, None)
    return ProxyState(proxy, values.index[-1].date(), float(values.iloc[-1]))


def _line(risk: Risk, proxy: Proxy, crossing: Crossing, now: datetime) -> LogEntry:
    pair = proxy.symbol if proxy.against is None else f"{proxy.symbol}/{proxy.against}"
    return LogEntry(
        risk=risk.key or 0,
        kind=LogKind.PROXY,
        week=crossing.week,
        at=now,
        details={
            "symbol": proxy.symbol,
            "against": proxy.against,
            "level": proxy.level,
            "before": crossing.before,
            "value": crossing.value,
            "direction": crossing.direction,
        },
        once=f"{pair} {proxy.level:.8g} {crossing.direction} {crossing.week}",
    )
