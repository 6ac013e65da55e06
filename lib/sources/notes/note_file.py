"""One note as a Markdown file with front matter, read and written."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from lib.domain.errors import InvalidInput
from lib.domain.notes import NOTE_LANGUAGES, NoteAddress, NoteContent, NoteState, Revision

NAME = re.compile(r"(?:.*/)?(\d{4}-\d{2}-\d{2})[._-](ja|en)(?:[._-].*)?\.(?:md|markdown)", re.IGNORECASE)
HEADING = re.compile(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")
LONGEST_FRONT_MATTER = 50_000


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A note as a file tells it; ``author`` and ``saved_at`` only where the file names them."""

    address: NoteAddress
    content: NoteContent
    author: str | None
    state: NoteState
    saved_at: datetime | None


def read_note(name: str, raw: bytes) -> WrittenNote:
    """Note of a file.

    Week and language stand in the front matter or in the file's name
    (``2025-10-31.ja.md``), the title in the front matter or in a first heading.

    Raises
    ------
    InvalidInput
        If it is not UTF-8, its front matter is broken, or week, language or title are absent.
    """
    fields, text = _split(_decoded(raw))
    title, body = _titled(fields, text)
    content = NoteContent(title, body, *(_words(fields, field) for field in ("tags", "risks", "annotations")))
    author = fields.get("author")
    return WrittenNote(
        _address(name, fields),
        content,
        str(author) if author is not None else None,
        _state(fields),
        _instant(fields.get("saved_at")),
    )


def write_note_file(revision: Revision) -> str:
    """Markdown file of a revision."""
    content = revision.content
    fields = {
        "week": revision.address.week,
        "language": revision.address.language,
        "title": content.title,
        "author": revision.author.name,
        "state": revision.state.value,
        "tags": list(content.tags),
        "risks": list(content.risks),
        "annotations": list(content.annotations),
        "saved_at": revision.saved_at.isoformat(),
    }
    return f"---\n{YAMLHandler().export(fields, sort_keys=False)}\n---\n\n{content.text}"


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        raise InvalidInput("file", "not_utf8", value=wrong.start) from wrong


def _split(text: str) -> tuple[dict[str, Any], str]:
    handler = YAMLHandler()
    if not handler.detect(text):
        return {}, text
    try:
        matter, body = handler.split(text)
        fields = handler.load(_short(matter))
    except yaml.YAMLError as wrong:
        raise InvalidInput("file", "bad_front_matter", **_line_of(matter, wrong)) from wrong
    except (ValueError, OverflowError, RecursionError) as wrong:  # a missing end, an impossible date, a bomb
        raise InvalidInput("file", "bad_front_matter") from wrong
    if not isinstance(fields, dict | None):
        raise InvalidInput("file", "bad_front_matter")
    return fields or {}, body.lstrip("\n")


def _line_of(matter: str, wrong: yaml.YAMLError) -> dict[str, str]:
    """The line that cannot be read, as it was written, where it is known: YAML's own words are English."""
    mark = getattr(wrong, "context_mark", None) or getattr(wrong, "problem_mark", None)
    lines = matter.splitlines()
    return {"value": lines[mark.line].strip()[:120]} if mark is not None and mark.line < len(lines) else {}


def _short(matter: str) -> str:
    if len(matter) > LONGEST_FRONT_MATTER:
        raise InvalidInput("file", "bad_front_matter")
    return matter


def _address(name: str, fields: dict[str, Any]) -> NoteAddress:
    named = NAME.fullmatch(name)
    week = fields.get("week", named[1] if named else None)
    language = str(fields.get("language", named[2] if named else "")).lower()
    if language not in NOTE_LANGUAGES:
        raise InvalidInput("file", "no_language", **({"value": language} if language else {}))
    return NoteAddress(_day(week), language)


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as wrong:
        raise InvalidInput("file", "no_week", value=str(value)[:120]) from wrong


def _titled(fields: dict[str, Any], text: str) -> tuple[str, str]:
    title = fields.get("title")
    if title is not None:
        return str(title), text
    heading = HEADING.match(text)
    if not heading:
        raise InvalidInput("file", "no_title")
    return heading[1], text[heading.end() :].lstrip("\n")


def _words(fields: dict[str, Any], field: str) -> tuple[str, ...]:
    given = fields.get(field) or []
    words = given.split(",") if isinstance(given, str) else given
    if not isinstance(words, list) or not all(isinstance(word, str | int | float) for word in words):
        raise InvalidInput("file", "bad_front_matter", value=field)
    return tuple(str(word) for word in words)


def _state(fields: dict[str, Any]) -> NoteState:
    try:
        return NoteState(fields.get("state", NoteState.PUBLISHED))
    except ValueError as wrong:
        raise InvalidInput("file", "bad_front_matter", value="state") from wrong


def _instant(value: object) -> datetime | None:
    """An instant; without a zone it is UTC."""
    if value is None:
        return None
    try:
        instant = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as wrong:
        raise InvalidInput("file", "bad_front_matter", value="saved_at") from wrong
