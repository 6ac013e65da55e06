"""What a page test holds in its hands: the pages as a reader opens them, and the store behind them."""

import importlib
import pkgutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from lib.domain.closes import Close, CloseStatus, Source

ROOT = Path(__file__).parents[2]
FRAME = ROOT / "lib" / "ui" / "frame.py"


class Installation:
    """One data folder, one clock, and readers."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.now = now

    @staticmethod
    def load_pages() -> None:
        """Import every module of the interface, the script itself excepted."""
        package = importlib.import_module("lib.ui")
        for module in pkgutil.walk_packages(package.__path__, "lib.ui."):
            if module.name != f"lib.ui.{FRAME.stem}":
                importlib.import_module(module.name)

    @property
    def desk(self):
        """The desk the pages use."""
        from lib.ui.loading import the_desk  # noqa: PLC0415

        return the_desk()

    @property
    def store(self):
        return self.desk.store

    def read(self, page: str = "market_summary", *, tab: int = 0, **address: str):
        """A new reader opens a page under an address, and there perhaps another tab than the first."""
        from streamlit.testing.v1 import AppTest  # noqa: PLC0415

        reader = AppTest.from_file(FRAME, default_timeout=30)
        reader.query_params.update(address)
        reader.context["url"] = f"http://localhost:8501/{page}"
        self.go(reader, page)
        return self.open_tab(reader, tab) if tab else reader

    def go(self, reader, page: str):
        """The same reader goes to a page."""
        reader.switch_page(f"../../pages/{page}.py")
        return reader.run()

    @staticmethod
    def open_tab(reader, place: int):
        """Open a tab below the strength chart: 0 regimes, 1 events, 2 all weeks."""
        language = reader.query_params.get("lang", "en")
        reader.session_state[f"strength_tab_{language}"] = reader.tabs[place].label
        return reader.run()

    def learn(self, symbol: str, closes: Mapping[date, float], source: Source = Source.YAHOO) -> None:
        """Closes arrive in the ledger now."""
        self.store.prices.append(
            Close(symbol, day, value, CloseStatus.CLOSE, source, self.now) for day, value in closes.items()
        )
