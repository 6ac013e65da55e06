"""Answers of Yahoo's chart address, in its own shapes."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.local_yahoo.faults import Fault
from tests.local_yahoo.instruments import About, about
from tests.local_yahoo.prices import Row

NEW_YORK = ZoneInfo("America/New_York")
RANGES = {"1d": 1, "5d": 7, "1mo": 31, "3mo": 92, "6mo": 183, "1y": 366, "2y": 731, "5y": 1827, "10y": 3653}
VALID_RANGES = [*RANGES, "ytd", "max"]
FRIDAY = 4


def not_found(symbol: str) -> dict[str, Any]:
    """Error body for an unknown symbol, sent with status 404."""
    return _error("Not Found", "No data found, symbol may be delisted")


def no_data(first: int, last: int) -> dict[str, Any]:
    """Error body for a stretch without sessions, sent with status 400."""
    return _error("Bad Request", f"Data doesn't exist for startDate = {first}, endDate = {last}")


def wanted_seconds(query: Mapping[str, str], newest: date) -> tuple[int, int]:
    """Stretch of time a request asks for: from the first second up to, not including, the last.

    A ``range`` reaches back from the symbol's newest session.
    """
    if "period1" in query:
        return int(query["period1"]), int(query["period2"])
    end = datetime.combine(newest + timedelta(days=1), time(), NEW_YORK)
    length = RANGES.get(query.get("range", "1mo"))
    return (-(2**40) if length is None else int((end - timedelta(days=length)).timestamp())), int(end.timestamp())


def chart(
    symbol: str, rows: Sequence[Row], query: Mapping[str, str], until: date, fault: Fault | None
) -> dict[str, Any] | None:
    """Body of a chart answer, ``None`` if no session lies in the stretch asked for."""
    known = [row for row in rows if row.day <= until]
    told = _spoilt(known, fault)
    first, last = wanted_seconds(query, told[-1].day if told else until)
    stamped = [(opening(row.day), row) for row in told]
    if fault is Fault.DUPLICATE_LIVE and stamped:
        stamped = [*stamped[:-1], *_twice(stamped[-1][1])]
    asked = [(stamp, row) for stamp, row in stamped if first <= stamp < last]
    if not asked:
        return None
    meta = _meta(symbol, known, until, query) | _zone(fault)
    shown = [] if fault is Fault.EMPTY else asked
    return {"chart": {"result": [{"meta": meta, **_series(shown)}], "error": None}}


def with_dividends(
    body: dict[str, Any], paid: Mapping[date, float], query: Mapping[str, str], until: date
) -> dict[str, Any]:
    """A chart answer with the dividends of its stretch, where the request asks for them."""
    first, last = wanted_seconds(query, until)
    told = {opening(day): amount for day, amount in paid.items() if day <= until and first <= opening(day) < last}
    if "div" not in query.get("events", "") or not told:
        return body
    dividends = {str(stamp): {"amount": amount, "date": stamp} for stamp, amount in told.items()}
    (result,) = body["chart"]["result"]
    return {"chart": {"result": [{**result, "events": {"dividends": dividends}}], "error": None}}


def opening(day: date) -> int:
    """Timestamp of a daily row: half past nine in New York."""
    return int(datetime.combine(day, time(9, 30), NEW_YORK).timestamp())


def _spoilt(rows: Sequence[Row], fault: Fault | None) -> Sequence[Row]:
    if fault is Fault.NAN_LAST and rows:
        return [*rows[:-1], Row(rows[-1].day, None, None, None, None, None, None)]
    if fault is Fault.ABSENT_FRIDAY:
        friday = max((row.day for row in rows if row.day.weekday() == FRIDAY), default=None)
        return [row for row in rows if row.day != friday]
    return rows


def _twice(last: Row) -> list[tuple[int, Row]]:
    """A session as it stood in the afternoon, and the live row of its end."""
    assert last.close is not None
    closing = int(datetime.combine(last.day, time(16, 0, 4), NEW_YORK).timestamp())
    return [(opening(last.day), replace(last, close=last.close * 0.99)), (closing, last)]


def _series(stamped: Sequence[tuple[int, Row]]) -> dict[str, Any]:
    if not stamped:
        return {"indicators": {"quote": [{}], "adjclose": [{}]}}
    rows = [row for _, row in stamped]
    names = ("open", "high", "low", "close")
    quote: dict[str, Any] = {name: [_widened(getattr(row, name)) for row in rows] for name in names}
    quote["volume"] = [row.volume for row in rows]
    adjusted = [_widened(row.adj_close) for row in rows]
    return {
        "timestamp": [stamp for stamp, _ in stamped],
        "indicators": {"quote": [quote], "adjclose": [{"adjclose": adjusted}]},
    }


def _widened(value: float | None) -> float | None:
    """A price as Yahoo sends it: a 32-bit float written with the digits of 64 bits."""
    if value is None:
        return None
    narrow: float = struct.unpack("f", struct.pack("f", value))[0]
    return narrow


def _meta(symbol: str, rows: Sequence[Row], until: date, query: Mapping[str, str]) -> dict[str, Any]:
    known = about(symbol)
    closes = [row.close for row in rows[-252:] if row.close is not None]
    closing = int(datetime.combine(rows[-1].day, time(16), NEW_YORK).timestamp())
    return {
        "currency": "USD",
        "symbol": symbol,
        "exchangeName": known.exchange,
        "fullExchangeName": known.full_exchange,
        "instrumentType": known.kind,
        "firstTradeDate": opening(rows[0].day),
        "regularMarketTime": closing,
        "hasPrePostMarketData": known.kind != "INDEX",
        **_clock(known, closing),
        "regularMarketPrice": closes[-1],
        "fiftyTwoWeekHigh": max(closes),
        "fiftyTwoWeekLow": min(closes),
        "longName": known.long_name,
        "shortName": known.long_name[:30],
        "chartPreviousClose": closes[0],
        "priceHint": 2,
        "currentTradingPeriod": _trading_period(until),
        "dataGranularity": "1d",
        "range": query.get("range", ""),
        "validRanges": VALID_RANGES,
    }


def _clock(known: About, instant: int) -> dict[str, Any]:
    local = datetime.fromtimestamp(instant, UTC).astimezone(ZoneInfo(known.zone))
    offset = local.utcoffset()
    assert offset is not None
    return {
        "gmtoffset": int(offset.total_seconds()),
        "timezone": local.tzname(),
        "exchangeTimezoneName": known.zone,
    }


def _trading_period(day: date) -> dict[str, Any]:
    hours = {"pre": (time(4), time(9, 30)), "regular": (time(9, 30), time(16)), "post": (time(16), time(20))}
    return {name: _period(day, start, end) for name, (start, end) in hours.items()}


def _period(day: date, start: time, end: time) -> dict[str, Any]:
    begins, ends = datetime.combine(day, start, NEW_YORK), datetime.combine(day, end, NEW_YORK)
    offset = begins.utcoffset()
    assert offset is not None
    return {
        "timezone": begins.tzname(),
        "start": int(begins.timestamp()),
        "end": int(ends.timestamp()),
        "gmtoffset": int(offset.total_seconds()),
    }


def _zone(fault: Fault | None) -> dict[str, Any]:
    if fault is Fault.WRONG_ZONE:
        return {
            "exchangeTimezoneName": "Asia/Tokyo",
            "timezone": "JST",
            "gmtoffset": 32400,
            "fullExchangeName": "Tokyo",
        }
    if fault is Fault.NONSENSE_ZONE:
        return {"exchangeTimezoneName": "Nowhere/Nothing"}
    return {}


def _error(code: str, description: str) -> dict[str, Any]:
    return {"chart": {"result": None, "error": {"code": code, "description": description}}}
