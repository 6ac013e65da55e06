"""Take the screenshots of docs/images: the pages readers open, both languages, light and dark, wide and phone."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from scripts.example_desk import set_up
from tests.browser.chromium import find_chromium, launch_chromium
from tests.browser.server import ROOT, Server, ratioscope_server
from tests.browser.settled import settled, watch

FOLDER = ROOT / "docs" / "images"
PAGES = {
    "summary": "/",
    "strength": "/relative_strength",
    "pairs": "/pairs",
    "notes": "/notes",
    "risks": "/risks",
    "reconciliation": "/reconciliation",
}
PRESSED = {"reconciliation": ("reconciliation_try",)}
WIDTHS = {"wide": 1440, "phone": 390}
WEEK = "2025-10-31"
TALLEST = 4000


def take(browser: Browser, server: Server, name: str, width: str, language: str, mode: str) -> Path:
    """One picture of one page, as tall as the page."""
    context = browser.new_context(
        viewport={"width": WIDTHS[width], "height": 900},
        color_scheme="dark" if mode == "dark" else "light",
        device_scale_factor=2 if width == "phone" else 1,
        has_touch=width == "phone",
    )
    watch(context)
    page = context.new_page()
    page.goto(f"{server.url}{PAGES[name]}?week={WEEK}&lang={language}")
    settled(page)
    for key in PRESSED.get(name, ()):
        page.locator(f".st-key-{key} button:visible").first.click()
        settled(page)
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": WIDTHS[width], "height": min(int(height), TALLEST)})
    settled(page)
    page.mouse.move(0, 0)
    path = FOLDER / f"{name}-{width}-{language}-{mode}.png"
    page.screenshot(path=path)
    context.close()
    _fewer_colours(path)
    return path


def _fewer_colours(path: Path) -> None:
    """A third of the size: flat pages need no more than 256 colours."""
    with Image.open(path) as picture:
        flat = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    flat.save(path, optimize=True)


@contextmanager
def example_server(folder: Path) -> Iterator[Server]:
    """The dashboard on recorded closes, with a desk at work."""
    set_up(folder / "var")
    with ratioscope_server(folder) as server:
        yield server


def main() -> None:
    """Every combination once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        example_server(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        path = find_chromium(playwright)
        if path is None:
            sys.exit("no Chromium: run scripts/install_browser")
        browser = launch_chromium(playwright, path)
        for name in PAGES:
            for width in WIDTHS:
                for language in ("en", "ja"):
                    for mode in ("light", "dark"):
                        print(take(browser, server, name, width, language, mode).relative_to(ROOT))
        browser.close()


if __name__ == "__main__":
    main()
