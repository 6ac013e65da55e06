"""A finished specification as the bytes of a file.

Drawn in a process of its own: the renderer keeps Python's lock while it works,
so that even in a thread every other reader would wait a second or more, and it
takes 250 MB that go back when it ends.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from lib.charts.layers import Spec
from lib.domain.pictures import PictureFormat

ROOT = Path(__file__).parents[2]
MEDIA_TYPE = {
    PictureFormat.PNG: "image/png",
    PictureFormat.SVG: "image/svg+xml",
    PictureFormat.PDF: "application/pdf",
}
LONGEST = 60
AT_ONCE = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Picture:
    """A file and the language it turned out in, which differs from the one asked for where no font has its letters."""

    content: bytes
    language: str


def picture_bytes(spec: Spec, form: PictureFormat) -> bytes:
    """Bytes of a picture of a specification with a ``description``."""
    return _drawn(form.value, spec)


def vector_pictures(specs: Sequence[Spec]) -> tuple[str, ...]:
    """SVG texts of several charts, in the order given."""
    return tuple(json.loads(_drawn("together", list(specs))))


def _drawn(how: str, given: Spec | list[Spec]) -> bytes:
    program = [sys.executable, "-m", "lib.reports.drawing", how]
    with AT_ONCE:
        drawn = subprocess.run(  # noqa: S603  our own program
            program, input=json.dumps(given).encode(), capture_output=True, check=False, timeout=LONGEST, cwd=ROOT
        )
    if drawn.returncode:
        message = f"the picture could not be drawn: {drawn.stderr.decode(errors='replace')[-2000:]}"
        raise RuntimeError(message)
    return drawn.stdout
