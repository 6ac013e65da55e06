"""What browser and server tell each other about a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

MarkKind = Literal["wrong", "doubtful", "right", "carried"]


@dataclass(frozen=True, slots=True)
class Report:
    """What stands in an editor after a pause.

    Parameters
    ----------
    writer
        Name the editor was given when it appeared in its browser tab.
    serial
        Grows from report to report; the answer repeats it.
    base
        Version of the draft that the writer knows.
    revision
        Revision of the note that stood before him when he began to type.
    title, text
        As typed.
    done
        The last command that was carried out in them.
    """

    writer: str
    serial: int
    base: int
    revision: int
    title: str
    text: str
    done: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a report: the version it was stored as, or the problem in words.

    ``again`` asks the editor to send it once more after a while.
    """

    writer: str
    serial: int
    version: int = 0
    saved: str = ""
    problem: str = ""
    again: bool = False

    def settles(self, report: Report) -> bool:
        """Whether nothing more is to be done about a report."""
        return (self.writer, self.serial) == (report.writer, report.serial) and not self.again


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text to underline; places count code points, the end is not in it."""

    start: int
    end: int
    kind: MarkKind
    about: str


@dataclass(frozen=True, slots=True)
class Command:
    """Something the page writes into the text, once.

    ``start`` and ``end`` are a span of the text last reported, in which
    ``expected`` has to stand; without them the words go to the caret, or with
    ``whole`` take the place of everything.
    ``title`` and ``text`` stay as they are when ``None``; without a text,
    ``expected`` has to stand in the title.
    """

    id: str
    writer: str
    text: str | None
    start: int | None = None
    end: int | None = None
    expected: str = ""
    whole: bool = False
    title: str | None = None


def read_report(state: object) -> Report | None:
    """Report in a component's state; ``None`` if there is none, or nothing we would have sent."""
    told = state.get("report") if isinstance(state, Mapping) else None
    if not isinstance(told, Mapping):
        return None
    numbers = {name: told.get(name) for name in ("serial", "base", "revision")}
    texts = {name: told.get(name) for name in ("writer", "title", "text", "done")}
    whole = all(isinstance(value, int) and not isinstance(value, bool) for value in numbers.values())
    if not whole or not all(isinstance(value, str) for value in texts.values()):
        return None
    return Report(**numbers, **texts)  # type: ignore[arg-type]  # checked above, one by one


def told_mark(mark: Mark, text: str) -> dict[str, Any]:
    """Mark as the browser counts: in UTF-16 units."""
    return {
        "start": units(text, mark.start),
        "end": units(text, mark.end),
        "kind": mark.kind,
        "about": mark.about,
    }


def told_command(command: Command, text: str) -> dict[str, Any]:
    """Command as the browser counts."""
    return {
        "id": command.id,
        "writer": command.writer,
        "text": command.text,
        "start": None if command.start is None else units(text, command.start),
        "end": None if command.end is None else units(text, command.end),
        "expected": command.expected,
        "whole": command.whole,
        "title": command.title,
    }


def units(text: str, place: int) -> int:
    """UTF-16 units before a place: a browser counts an astral character as two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
