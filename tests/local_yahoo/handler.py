"""HTTP: Yahoo's addresses, under the name of the host they belong to, and the control address."""

import json
import socket
import struct
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.local_yahoo.chart import chart, no_data, not_found, wanted_seconds, with_dividends
from tests.local_yahoo.faults import EVERY_SYMBOL, Fault, Switch
from tests.local_yahoo.instruments import about

if TYPE_CHECKING:
    from tests.local_yahoo.server import LocalYahoo

CHART = "/v8/finance/chart/"
SORRY = b"<!DOCTYPE html><html><head><title>Yahoo</title></head><body>Sorry, something went wrong.</body></html>"
STATUS = {
    Fault.SERVER_ERROR: HTTPStatus.INTERNAL_SERVER_ERROR,
    Fault.FORBIDDEN: HTTPStatus.FORBIDDEN,
    Fault.HTML: HTTPStatus.OK,
}


class Handler(BaseHTTPRequestHandler):
    """One request."""

    @property
    def yahoo(self) -> "LocalYahoo":
        owner: LocalYahoo = self.server.yahoo  # type: ignore[attr-defined]
        return owner

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name http.server gives it
        """Say nothing; the control address lists what was asked."""

    def do_GET(self) -> None:
        """Answer as Yahoo would, or show the state."""
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        if parts.path == "/control":
            return self._json(self.yahoo.state())
        host, _, rest = parts.path.removeprefix("/").partition("/")
        return self._as_yahoo(host, "/" + unquote(rest), query)

    def do_POST(self) -> None:
        """Turn a switch."""
        wish = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "{}")
        match self.path:
            case "/control/fail":
                switch = Switch(Fault(wish["fault"]), wish.get("times"), wish.get("retry_after"))
                self.yahoo.switches.turn_on(wish.get("symbol", EVERY_SYMBOL), switch)
            case "/control/mend":
                self.yahoo.mend(wish.get("symbol"))
            case "/control/until":
                self.yahoo.serve_until(date.fromisoformat(wish["until"]) if wish.get("until") else None)
            case _:
                return self._send(HTTPStatus.NOT_FOUND, SORRY, "text/html")
        return self._json(self.yahoo.state())

    def _as_yahoo(self, host: str, path: str, query: Mapping[str, str]) -> None:
        if path.startswith(CHART):
            return self._chart(path.removeprefix(CHART), query)
        if host == "fc.yahoo.com":
            return self._send(HTTPStatus.NOT_FOUND, b"", "text/html", {"Set-Cookie": "A3=d=local; Path=/"})
        if path == "/v1/test/getcrumb":
            return self._send(HTTPStatus.OK, b"local.crumb", "text/plain")
        if path == "/v1/finance/search":
            return self._json({"quotes": self._found(query.get("q", "")), "news": []})
        if path.startswith("/v10/finance/quoteSummary/"):
            return self._json({"quoteSummary": {"result": None, "error": {"code": "Not Found"}}}, HTTPStatus.NOT_FOUND)
        return self._send(HTTPStatus.NOT_FOUND, SORRY, "text/html")

    def _chart(self, symbol: str, query: Mapping[str, str]) -> None:
        self.yahoo.remember(symbol, query)
        switch = self.yahoo.switches.take(symbol)
        if switch is not None and self._misbehave(switch):
            return None
        rows = self.yahoo.prices.get(symbol)
        if not rows:
            return self._json(not_found(symbol), HTTPStatus.NOT_FOUND)
        if query.get("interval") != "1d":
            return self._send(HTTPStatus.UNPROCESSABLE_ENTITY, SORRY, "text/html")
        fault = switch.fault if switch else None
        body = chart(symbol, rows, query, self.yahoo.until, fault)
        if body is None:
            return self._json(no_data(*wanted_seconds(query, self.yahoo.until)), HTTPStatus.BAD_REQUEST)
        paid = self.yahoo.dividends.get(symbol, {})
        text = json.dumps(with_dividends(body, paid, query, self.yahoo.until)).encode()
        half = text[: len(text) // 2] if fault is Fault.TRUNCATED else text
        return self._send(HTTPStatus.OK, half, "application/json")

    def _misbehave(self, switch: Switch) -> bool:
        """Whether the fault already was the whole answer."""
        if switch.fault is Fault.TIME_OUT:
            self.yahoo.stopping.wait(self.yahoo.hang)
        elif switch.fault is Fault.REFUSED:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif switch.fault is Fault.RATE_LIMITED:
            wait = {} if switch.retry_after is None else {"Retry-After": str(switch.retry_after)}
            self._send(HTTPStatus.TOO_MANY_REQUESTS, b"Too Many Requests\r\n", "text/plain", wait)
        elif switch.fault in STATUS:
            self._send(STATUS[switch.fault], SORRY, "text/html")
        else:
            return False
        return True

    def _found(self, text: str) -> list[dict[str, str]]:
        wanted = text.casefold()
        return [
            {"symbol": symbol, "longname": about(symbol).long_name, "quoteType": about(symbol).kind}
            for symbol in self.yahoo.prices
            if wanted in symbol.casefold() or wanted in about(symbol).long_name.casefold()
        ]

    def _json(self, body: Mapping[str, Any], status: HTTPStatus = HTTPStatus.OK) -> None:
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: HTTPStatus, body: bytes, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
