"""Whatever is typed, saved, put away or thrown away, in whatever order: the store answers like plain dicts."""

import itertools
from datetime import date, timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from lib.domain.errors import EditConflict
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Conflict, Note, NoteAddress, NoteContent, NoteState
from tests.store.notes import TEN, analyst, draft, save

weeks = itertools.count()  # every example writes in a week of its own in the shared database
FIRST_WEEK = date(1901, 1, 4)

authors, tabs = st.integers(0, 1), st.sampled_from(["", "a", "b"])
texts, small = st.sampled_from(["関税", "中国", "ＳＰ５００"]), st.integers(0, 4)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("draft"), authors, tabs, texts, small, small),
        st.tuples(st.just("save"), authors, tabs, texts, small, st.sampled_from(list(NoteState))),
        st.tuples(st.just("archive"), small, st.booleans()),
        st.tuples(st.just("discard"), authors, small),
    ),
    max_size=12,
)


def content_of(text):
    return NoteContent("題", text, (text,))


class SlowDesk:
    """One note as a list of (author, text, state), drafts as a dict: the oracle."""

    def __init__(self):
        self.revisions, self.drafts = [], {}
        self.version, self.archived = 0, False

    def draft(self, author, tab, text, base, version):
        there = self.drafts.get(author)
        if there and (there[0], there[1]) == (text, base):
            return there
        if there and version != there[2] and not (tab and tab == there[3]):
            return "conflict", text, there[0], there[2]
        self.drafts[author] = (text, base, (there[2] if there else version) + 1, tab)
        return self.drafts[author]

    def save(self, author, tab, text, base, state):
        if self.revisions:
            newest = self.revisions[-1]
            if base != len(self.revisions) and text != newest[1]:
                return "conflict", text, newest[1], len(self.revisions)
            state = NoteState.PUBLISHED if newest[2] is NoteState.PUBLISHED else state
            repeated = base != len(self.revisions) and state == newest[2]
        else:
            repeated = False
        if not repeated:
            self.revisions.append((author, text, state))
            self.version += 1
            self.archived = False
        there = self.drafts.get(author)
        if there and (there[0] == text or (tab and tab == there[3])):
            del self.drafts[author]
        return self.note()

    def note(self):
        if not self.revisions:
            return None
        return (self.revisions[-1][1:], len(self.revisions), self.version, self.archived, self.revisions[0][0])

    def archive(self, version, archived):
        if not self.revisions or version != self.version:
            return "refused"
        self.version, self.archived = self.version + 1, archived
        return None

    def discard(self, author, version):
        if author in self.drafts and self.drafts[author][2] == version:
            del self.drafts[author]
            return True
        return False


class RealDesk:
    """The store, asked and heard in the oracle's words."""

    def __init__(self, store, address):
        self.store, self.address = store, address
        self.people = [analyst(store), analyst(store, "鈴木")]

    def draft(self, author, tab, text, base, version):
        person = self.people[author]
        typed = draft(person, content_of(text), address=self.address, base=base, version=version, writer=tab)
        return self.said(self.store.drafts.save(typed))

    def save(self, author, tab, text, base, state):
        asked = save(self.people[author], content_of(text), address=self.address, base=base, state=state, writer=tab)
        return self.said(self.store.notes.save(asked, TEN))

    def archive(self, version, archived):
        try:
            return self.store.notes.archive(self.address, version, archived=archived)
        except EditConflict:
            return "refused"

    def discard(self, author, version):
        return self.store.drafts.discard(self.people[author].key, self.address, version)

    def note(self):
        return self.said(self.store.notes.note(self.address))

    def said(self, answer):
        if answer is None:
            return None
        if isinstance(answer, Conflict):
            return "conflict", answer.mine.text, answer.theirs.text, answer.base
        if isinstance(answer, Note):
            said = (answer.content.text, answer.state)
            return said, answer.revision, answer.version, answer.archived, self.people.index(answer.author)
        return answer.content.text, answer.base, answer.version, answer.writer


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_desk_equals_plain_dicts(store, done):
    address = NoteAddress(FIRST_WEEK + timedelta(weeks=next(weeks)), "ja")
    slow, real = SlowDesk(), RealDesk(store, address)
    for name, *arguments in done:
        assert getattr(real, name)(*arguments) == getattr(slow, name)(*arguments)
        assert real.note() == slow.note()
    kept = {who: store.drafts.draft(person.key, address) for who, person in enumerate(real.people)}
    assert {who: real.said(one) for who, one in kept.items() if one} == slow.drafts
    history = [(real.people.index(one.author), one.content.text, one.state) for one in store.notes.revisions(address)]
    assert history == list(reversed(slow.revisions))
    shown = [text for text in ("関税", "中国", "SP500") if _is_found(store, address, text)]
    written = slow.revisions[-1][1].replace("ＳＰ５００", "SP500") if slow.revisions and not slow.archived else None
    assert shown == ([written] if written else [])


def _is_found(store, address, text):
    span = ((address.week, address.week),)
    return bool(store.note_archive.find(NoteQuestion(text, spans=span)))
