"""People and notes for page tests, and what the components on a page were given."""

import json
from datetime import date

from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from lib.services.notes import choose_person, save_note

WEEK = date(2025, 10, 31)
EN, JA = NoteAddress(WEEK, "en"), NoteAddress(WEEK, "ja")


def publish(installation, title, text, *, address=EN, author="M. Ito", **more):
    """A note somebody published now, over whatever was there."""
    person = choose_person(installation.desk, author)
    stored = installation.store.notes.note(address)
    save = NoteSave(address, NoteContent(title, text, **more), person.key, stored.revision if stored else 0)
    return save_note(installation.desk, save, installation.now)


def write(installation, name="M. Ito", **address):
    """Somebody with a name opens the notes page."""
    reader = installation.read("notes", **address)
    reader.session_state["person_here"] = choose_person(installation.desk, name).key
    return reader.run()


def given(reader, name, *, last=False):
    """What the page told a component of ours, the first or last with a word among its data."""
    having = [data for data in all_given(reader) if name in data]
    return having[-1 if last else 0]


def all_given(reader):
    """What the page told each component of ours."""
    return [json.loads(one.proto.json or one.proto.mixed.json) for one in reader.get("bidi_component")]


def report(reader, text, *, title="A title", serial=1):
    """The editor in the browser reports a text."""
    told = given(reader, "place")
    _installation, person, week, language = told["place"].split(":")
    key = f"sheet_{person}_{week}_{language}"
    base = {"writer": told["writer"], "base": told["version"], "revision": told["revision"]}
    reader.session_state[key] = {"report": {**base, "serial": serial, "done": "", "title": title, "text": text}}
    return reader.run()
