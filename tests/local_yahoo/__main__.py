"""``python -m tests.local_yahoo --port 8599 --prices ../shared/prices [--until 2025-10-31]``."""

import argparse
import contextlib
from datetime import date
from pathlib import Path

from tests.local_yahoo import LocalYahoo, load_dividends, load_prices


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.local_yahoo", description=main.__doc__)
    parser.add_argument("--port", type=int, default=8599)
    parser.add_argument("--prices", type=Path, required=True, help="folder of <symbol>.csv")
    parser.add_argument("--until", type=date.fromisoformat, help="last day served (YYYY-MM-DD)")
    wish = parser.parse_args()
    with LocalYahoo(load_prices(wish.prices), until=wish.until, port=wish.port) as yahoo:
        yahoo.dividends.update(load_dividends(wish.prices))
        print(f"{yahoo.url}  until {yahoo.until}  {' '.join(sorted(yahoo.prices))}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            yahoo.wait()


main()
