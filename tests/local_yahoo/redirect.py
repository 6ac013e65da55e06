"""Start a command whose yfinance asks the local Yahoo.

``python -m tests.local_yahoo.redirect [--url http://127.0.0.1:8599] -- streamlit run app.py``
"""

import argparse
import os
import subprocess
import sys

from tests.local_yahoo.redirected import redirected_environment
from tests.local_yahoo.startup.yahoo_detour import VARIABLE

DEFAULT_URL = "http://127.0.0.1:8599"


def main() -> int:
    """Run a command whose yfinance asks the local Yahoo."""
    parser = argparse.ArgumentParser(prog="python -m tests.local_yahoo.redirect", description=main.__doc__)
    parser.add_argument("--url", default=os.environ.get(VARIABLE, DEFAULT_URL))
    parser.add_argument("command", nargs=argparse.REMAINDER, help="after --")
    wish = parser.parse_args()
    command = [part for part in wish.command if part != "--"]
    return subprocess.call(command, env=redirected_environment(wish.url))


if __name__ == "__main__":
    sys.exit(main())
