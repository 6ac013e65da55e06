"""An HTTP session that remembers how Yahoo answered."""

from dataclasses import dataclass
from typing import Any

from curl_cffi import requests

CHART = "/v8/finance/chart/"


@dataclass(frozen=True, slots=True)
class Reply:
    """What Yahoo's chart address said last, besides closes.

    Parameters
    ----------
    status
        HTTP status.
    retry_after
        Seconds Yahoo wants us to wait, ``None`` if it did not say.
    error
        Yahoo's own error code (``Not Found``, ``Bad Request``), ``None`` if there is none.
    """

    status: int
    retry_after: float | None
    error: str | None


class WatchedSession(requests.Session[requests.Response]):
    """Session whose requests are bounded in time and whose last chart reply can be read.

    yfinance 1.7.0 hides the status of a chart reply, except 429, behind the error
    its parser runs into, and waits 30 seconds for each cookie.

    Parameters
    ----------
    timeout
        Seconds each request may take.
    """

    def __init__(self, timeout: float) -> None:
        super().__init__(impersonate="chrome")
        self.reply: Reply | None = None
        self._longest = timeout

    def request(self, method: Any, url: str, *arguments: Any, **options: Any) -> requests.Response:  # noqa: ANN401  curl_cffi's signature
        """Send a request; keep the reply of a chart request."""
        options["timeout"] = self._longest
        if CHART not in url:
            return super().request(method, url, *arguments, **options)
        self.reply = None
        response = super().request(method, url, *arguments, **options)
        self.reply = read_reply(response)
        return response


def read_reply(response: requests.Response) -> Reply:
    """Reply from a response."""
    return Reply(response.status_code, _seconds(response.headers.get("Retry-After")), _error_code(response))


def _seconds(text: str | None) -> float | None:
    return float(text) if text is not None and text.isdecimal() else None


def _error_code(response: requests.Response) -> str | None:
    try:
        code = response.json()["chart"]["error"]["code"]  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError):
        return None
    return str(code)
