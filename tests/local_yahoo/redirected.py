"""yfinance, told to ask the local Yahoo: in this process, or in one a test starts."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from tests.local_yahoo.startup.yahoo_detour import VARIABLE, divert

STARTUP = Path(__file__).parent / "startup"


@contextlib.contextmanager
def redirected(url: str) -> Iterator[None]:
    """Within the block, yfinance in this process asks ``url`` and remembers nothing from before or after."""
    from curl_cffi.requests import session  # noqa: PLC0415  only tests that fetch pay for it

    restore = divert(session, url)
    _forget()
    try:
        yield
    finally:
        restore()
        _forget()


def redirected_environment(url: str, environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """Environment in which a Python program asks ``url``; yfinance is changed when it is first imported."""
    given = dict(os.environ if environment is None else environment)
    path = [str(STARTUP), *filter(None, [given.get("PYTHONPATH")])]
    return given | {VARIABLE: url, "PYTHONPATH": os.pathsep.join(path)}


def _forget() -> None:
    """Empty what yfinance keeps for the life of a process: session, crumb, answers, caches on disk."""
    from yfinance import base, cache, data  # noqa: PLC0415

    data.SingletonMeta._instances.clear()
    data.YfData.cache_get.cache_clear()
    base._tz_info_fetch_ctr = 0
    _forget_caches(cache)


def _forget_caches(cache: ModuleType) -> None:
    for database in (cache._TzDBManager, cache._CookieDBManager, cache._ISINDBManager):
        database.close_db()
        database._db = None
    cache._TzCacheManager._tz_cache = None
    cache._CookieCacheManager._Cookie_cache = None
    cache._ISINCacheManager._isin_cache = None
