"""``python -m benchmarks [rounds]``: measure, print, and write docs/performance.md."""

import sys
from datetime import UTC, datetime

from playwright.sync_api import sync_playwright

from benchmarks.notes import measure_notes
from benchmarks.pages import TWINS, measure_pages
from benchmarks.pairs import measure_pairs
from benchmarks.report import pages_table, sums_table, surroundings, write_report
from benchmarks.sums import measure_sums
from tests.browser.chromium import find_chromium, launch_chromium


def main(rounds: int) -> int:
    """Measure the parts first, then whole pages in a browser."""
    sums = sums_table([*measure_sums(), *measure_pairs(), *measure_notes()])
    print(sums, end="\n\n")
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            print("No Chromium on this machine; pages cannot be measured.", file=sys.stderr)
            return 1
        browser = launch_chromium(playwright, path)
        pages = pages_table(measure_pages(browser, rounds), TWINS)
        told = surroundings(browser.version, rounds, f"{datetime.now(UTC):%Y-%m-%d}")
        browser.close()
    print(pages)
    write_report(f"{told}\n\n{pages}\n\n{sums}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
