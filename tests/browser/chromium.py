"""The Chromium that browser tests, screenshots and measurements drive.

``python -m tests.browser.chromium`` prints its path, or fails when there is none.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium(playwright: Playwright) -> str | None:
    """Path of the browser: ``CHROMIUM``, the system's, or Playwright's own download."""
    installed = (shutil.which(name) for name in NAMES)
    for path in (os.environ.get("CHROMIUM"), *installed, playwright.chromium.executable_path):
        if path and Path(path).exists():
            return path
    return None


def launch_chromium(playwright: Playwright, path: str) -> Browser:
    """Headless browser, quiet on the network."""
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def main() -> int:
    """Say where the browser is."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
    print(path or "no Chromium found")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
