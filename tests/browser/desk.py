"""An author at the notes page: his name, the editor's parts, and a server that may be killed."""

import contextlib
import os
import signal

from tests.browser.server import SERVE, free_port, running, wait_until_ready
from tests.browser.settled import settled

WEEK = "2025-10-31"
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('ratioscope:note:')).length"


class Author:
    """A page of the editor, opened under a name."""

    def __init__(self, page, name):
        self.page = page
        self.choose(name)
        self.text = page.locator("textarea")
        self.text.wait_for()

    def choose(self, name):
        press(self.page, "note_write")
        field = self.page.get_by_role("dialog").locator("input")
        field.fill(name)
        field.press("Enter")
        self.page.locator("textarea").wait_for()
        settled(self.page)

    @property
    def status(self):
        return self.page.locator('[data-part="status"]')

    @property
    def preview(self):
        return self.page.locator('[data-part="note"]').inner_text()

    def put(self, words):
        """Write at the end of the text, key by key."""
        self.text.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(words)

    def replace(self, words):
        """Write in place of the whole text."""
        self.text.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def stored(self, *, seconds=15):
        """Wait until the server has acknowledged everything."""
        self.page.locator('[data-part="status"][data-state="saved"]').wait_for(state="attached", timeout=seconds * 1000)
        self.page.wait_for_function(f"{KEPT} === 0")
        settled(self.page)

    def publish(self):
        press(self.page, "note_publish")


def press(page, key):
    """Press a button and wait for what follows."""
    page.locator(f".st-key-{key} button:visible").first.click()
    settled(page)


class MortalServer:
    """The dashboard in a folder of its own; it can be killed and started again under the same address."""

    def __init__(self, folder):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = folder / "var" / "ratioscope.sqlite3"
        self._log = folder / "server.log"
        self._settings = {
            "RATIOSCOPE_DATA_DIR": str(folder / "var"),
            "RATIOSCOPE_SOURCE": "recorded",
            "RATIOSCOPE_ADDRESS": "127.0.0.1",
            "RATIOSCOPE_PORT": str(self.port),
        }
        self._life = contextlib.ExitStack()
        self.start()

    def start(self):
        self._server = self._life.enter_context(running(SERVE, self.port, self._log, self._settings))
        wait_until_ready(self._server, "/readyz")

    def kill(self):
        """As the machine would on losing power."""
        os.killpg(self._server.process.pid, signal.SIGKILL)
        self._server.process.wait(10)

    def end(self):
        self._life.close()
