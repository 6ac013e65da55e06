"""A whole desk as JSON, and back."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from lib.domain.desk_contents import DeskContents, DeskPart, StoredNote
from lib.domain.errors import InvalidInput
from lib.domain.notes import Archival, Draft, NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person, Role

FORMAT, VERSION = "ratioscope-desk", 1

Json = Mapping[str, Any]


def desk_to_json(contents: DeskContents) -> str:
    """Everything, people by name; the same desk always gives the same text."""
    names = {person.key: person.name for person in contents.people}
    data = {
        "format": FORMAT,
        "version": VERSION,
        "people": [{"name": person.name, "role": person.role.value} for person in contents.people],
        "notes": [_note(note) for note in contents.notes],
        "drafts": [_draft(draft, names) for draft in contents.drafts],
        "parts": {name: part.rows for name, part in contents.parts.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)


def desk_from_json(raw: bytes) -> DeskContents:
    """The desk that was written.

    Raises
    ------
    InvalidInput
        If it is something else, or from a newer program.
    """
    try:
        data = json.loads(raw)
        if (data["format"], data["version"]) != (FORMAT, VERSION):
            raise InvalidInput("file", "unreadable_copy", value=f"{data['format']} {data['version']}"[:80])
        return _contents(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError) as wrong:
        raise InvalidInput("file", "unreadable_copy", value=str(wrong)[:80]) from wrong


def _contents(data: Json) -> DeskContents:
    everybody = enumerate(data["people"], 1)
    people = tuple(Person(key, _text(one["name"]), Role(one["role"])) for key, one in everybody)
    by_name = {person.name: person for person in people}
    notes = tuple(_note_of(one, by_name) for one in data["notes"])
    drafts = tuple(_draft_of(one, by_name) for one in data["drafts"])
    parts = {_text(name): DeskPart(_part(rows)) for name, rows in data["parts"].items()}
    return DeskContents(people, notes, drafts, parts)


def _part(rows: Json) -> dict[str, list[dict[str, object]]]:
    return {table: [dict(row) for row in some] for table, some in rows.items()}


def _note(note: StoredNote) -> dict[str, Any]:
    return {
        **_address(note.address),
        "version": note.version,
        "archived": note.archived,
        "archived_by": note.archival.person.name if note.archival else None,
        "archived_at": note.archival.at.isoformat() if note.archival else None,
        "revisions": [_revision(revision) for revision in note.revisions],
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "number": revision.number,
        "author": revision.author.name,
        "saved_at": revision.saved_at.isoformat(),
        "state": revision.state.value,
        "restored_from": revision.restored_from,
        **_content(revision.content),
        "facts": revision.facts,
        "reasons": revision.reasons,
    }


def _draft(draft: Draft, names: Mapping[int, str]) -> dict[str, Any]:
    return {
        "author": names[draft.author],
        **_address(draft.address),
        "base": draft.base,
        "version": draft.version,
        "writer": draft.writer,
        "saved_at": draft.saved_at.isoformat(),
        **_content(draft.content),
    }


def _address(address: NoteAddress) -> dict[str, Any]:
    return {"week": address.week.isoformat(), "language": address.language}


def _content(content: NoteContent) -> dict[str, Any]:
    return {
        "title": content.title,
        "tags": list(content.tags),
        "risks": list(content.risks),
        "annotations": list(content.annotations),
        "text": content.text,
    }


def _note_of(one: Json, people: Mapping[str, Person]) -> StoredNote:
    address = _address_of(one)
    revisions = tuple(_revision_of(address, revision, people) for revision in one["revisions"])
    if [revision.number for revision in revisions] != [*range(1, len(revisions) + 1)] or not revisions:
        message = f"revisions of {address.week} {address.language}"
        raise ValueError(message)
    return StoredNote(address, revisions, int(one["version"]), bool(one["archived"]), _archival_of(one, people))


def _archival_of(one: Json, people: Mapping[str, Person]) -> Archival | None:
    """Copies made before it was kept do not say."""
    if one.get("archived_by") is None:
        return None
    return Archival(people[one["archived_by"]], _instant(one["archived_at"]))


def _revision_of(address: NoteAddress, one: Json, people: Mapping[str, Person]) -> Revision:
    restored = one["restored_from"]
    return Revision(
        address,
        int(one["number"]),
        people[one["author"]],
        _instant(one["saved_at"]),
        NoteState(one["state"]),
        _content_of(one),
        dict(one["facts"]),
        dict(one["reasons"]),
        None if restored is None else int(restored),
    )


def _draft_of(one: Json, people: Mapping[str, Person]) -> Draft:
    return Draft(
        _address_of(one),
        people[one["author"]].key,
        _content_of(one),
        int(one["base"]),
        int(one["version"]),
        _text(one["writer"]),
        _instant(one["saved_at"]),
    )


def _address_of(one: Json) -> NoteAddress:
    return NoteAddress(date.fromisoformat(one["week"]), _text(one["language"]))


def _content_of(one: Json) -> NoteContent:
    words = (tuple(_text(word) for word in one[name]) for name in ("tags", "risks", "annotations"))
    return NoteContent(_text(one["title"]), _text(one["text"]), *words)


def _instant(value: str) -> datetime:
    instant = datetime.fromisoformat(value)
    if instant.tzinfo is None:
        message = f"no time zone: {value}"
        raise ValueError(message)
    return instant


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
