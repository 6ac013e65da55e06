"""The log of commands: what libraries mutter and what went wrong unforeseen, beside the data."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST, KEPT = 1_000_000, 3


class QuietFileHandler(RotatingFileHandler):
    """A log that cannot be written must not spoil the command, nor the terminal."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  the name is logging's
        """Give up on one record silently."""


@contextmanager
def logging_to(folder: Path) -> Iterator[Path]:
    """Send every log record of a block to ``commands.log`` in a folder; gives the file's path."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    path = folder / "commands.log"
    handler = QuietFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield path
    finally:
        root.removeHandler(handler)
        handler.close()
