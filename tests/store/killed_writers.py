"""Writers that are killed in mid-work, one after the other, and what is found after each.

``python -m tests.store.killed_writers URL FOLDER HITS SEED`` forks a writer that
types and publishes as fast as it can and tells a pipe what it begins and what
has been confirmed, kills it (SIGKILL) a random moment after it began what is
aimed at, opens the store anew, and looks; until so many were hit in the middle
of typing, and so many in the middle of publishing. Forked from a warm process,
a writer costs milliseconds instead of the half second that Python and
SQLAlchemy take to start.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from lib.domain.folding import folded
from lib.domain.notes import Draft, NoteContent, NoteSave
from lib.domain.searched_text import searched_copy
from lib.store import open_store
from lib.store.schema_notes import note_links, note_search
from tests.store.notes import JA

TYPING, PUBLISHING = "typing", "publishing"
LONGEST_LIFE = {TYPING: 0.003, PUBLISHING: 0.006}
TAB = "tab"
NOW = datetime(2025, 11, 1, tzinfo=UTC)


def content_at(step):
    """What is written at a step: long enough to spread over pages, and known to the last letter."""
    return NoteContent(f"題{step}", f"{step}。関税の影響は小さい。\n" * 100, (f"tag{step}", "関税"), ("tariffs",))


def step_of(content):
    return int(content.title.removeprefix("題"))


def write(url, folder, pipe):
    """Type twice, publish, and so on, from where the last writer was killed."""
    store = open_store(url, folder, timeout=30)
    author = store.people.named("山田").key
    for step in count(reached(store, author) + 1):
        note, kept = store.notes.note(JA), store.drafts.draft(author, JA)
        base = note.revision if note else 0
        work = TYPING if step % 3 else PUBLISHING
        os.write(pipe, f"{work} {step}\n".encode())
        if work == TYPING:
            store.drafts.save(Draft(JA, author, content_at(step), base, kept.version if kept else 0, TAB, NOW))
        else:
            store.notes.save(NoteSave(JA, content_at(step), author, base=base, writer=TAB), NOW)
        os.write(pipe, f"confirmed {step}\n".encode())


def reached(store, author):
    """Last step that is stored, as a draft or as a revision."""
    note, kept = store.notes.note(JA), store.drafts.draft(author, JA)
    return max(step_of(note.content) if note else 0, step_of(kept.content) if kept else 0)


def kill_one(url, folder, aim, chance):
    """Last step that a writer confirmed before it was killed, and what it was in the middle of, if anything."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write(url, folder, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = list(until_aimed(pipe, aim))
        time.sleep(chance.uniform(0, LONGEST_LIFE[aim]))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        told += [line for line in pipe if line.endswith("\n")]
    words = [line.split() for line in told]
    confirmed = max(int(step) for what, step in words if what == "confirmed")
    return confirmed, None if words[-1][0] == "confirmed" else words[-1][0]


def until_aimed(pipe, aim):
    """Lines up to the first beginning of what is aimed at after something was confirmed."""
    confirmed = False
    for line in pipe:
        yield line
        confirmed = confirmed or line.startswith("confirmed")
        if confirmed and line.startswith(aim):
            return


def faults(url, folder, confirmed):
    """Everything that is not as it must be."""
    store = open_store(url, folder, timeout=30)
    try:
        author = store.people.named("山田").key
        stored = reached(store, author)
        found = [] if confirmed <= stored <= confirmed + 1 else [f"{confirmed} confirmed, {stored} stored"]
        return [*found, *halves(store, author)], stored
    finally:
        store.close()


def halves(store, author):
    """Contents that are not whole, and rows of a note that do not belong together."""
    note, kept, revisions = store.notes.note(JA), store.drafts.draft(author, JA), store.notes.revisions(JA)
    contents = [one.content for one in (note, kept, *revisions) if one]
    if any(content != content_at(step_of(content)) for content in contents):
        yield "a text is not whole"
    if [one.number for one in revisions] != list(range(len(revisions), 0, -1)):
        yield "revisions have gaps"
    if note and (note.revision, note.content) != (revisions[0].number, revisions[0].content):
        yield "the note is not its newest revision"
    if note and kept and step_of(kept.content) < step_of(note.content):
        yield "a draft that was published is still there"
    if note:
        with store._database.reading() as connection:
            copies = connection.scalars(note_search.select().with_only_columns(note_search.c.folded)).all()
            tags = connection.scalars(note_links.select().with_only_columns(note_links.c.value)).all()
        if copies != [searched_copy(note.content)] or folded(note.content.title) not in copies[0]:
            yield "the searched copy is another's"
        if sorted(tags) != sorted([*note.content.tags, *note.content.risks]):
            yield "the links are another's"


def main(url, folder, wanted, seed):
    chance, found, kills = random.Random(seed), [], 0  # noqa: S311  only when to kill
    hits = Counter({TYPING: 0, PUBLISHING: 0, None: 0})
    while min(hits[TYPING], hits[PUBLISHING]) < wanted:
        confirmed, work = kill_one(url, Path(folder), min((TYPING, PUBLISHING), key=hits.get), chance)
        faulty, stored = faults(url, Path(folder), confirmed)
        found += faulty
        hits[work] += 1
        kills += 1
    del hits[None]
    print(json.dumps({"faults": found, "steps": stored, "kills": kills, "hits": hits}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
