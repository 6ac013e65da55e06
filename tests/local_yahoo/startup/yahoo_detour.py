"""Send what is meant for Yahoo to another address, without importing yfinance or its HTTP client.

``curl_cffi`` is changed when, and if, the program imports it. Standard library
only: this runs at the start of every Python process that is told to.
"""

import importlib.util
import os
import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

VARIABLE = "LOCAL_YAHOO"
CLIENT = "curl_cffi.requests.session"


def detour(url: str, base: str) -> str:
    """Address below ``base`` for an address of Yahoo's; others are left alone."""
    parts = urlsplit(url)
    if not (parts.hostname or "").endswith("yahoo.com"):
        return url
    return f"{base}/{parts.hostname}{parts.path}{'?' if parts.query else ''}{parts.query}"


def divert(client: Any, base: str) -> Callable[[], None]:
    """Change the session class of curl_cffi; calling the answer changes it back."""
    original = client.Session.request

    def request(session: Any, method: str, url: str, *arguments: Any, **options: Any) -> Any:
        return original(session, method, detour(url, base), *arguments, **options)

    def restore() -> None:
        client.Session.request = original

    client.Session.request = request
    return restore


class DetourAtImport(MetaPathFinder):
    """Changes the HTTP client as soon as it has been imported."""

    def __init__(self, base: str) -> None:
        self._base = base

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != CLIENT:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = DivertingLoader(spec.loader, self._base)
        return spec


class DivertingLoader(Loader):
    """Executes the module as usual, then diverts it."""

    def __init__(self, usual: Loader, base: str) -> None:
        self._usual, self._base = usual, base

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._usual.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._usual.exec_module(module)
        divert(module, self._base)


def install_if_wanted() -> None:
    """Prepare the detour if the environment names a base address."""
    base = os.environ.get(VARIABLE)
    if base:
        sys.meta_path.insert(0, DetourAtImport(base.rstrip("/")))
