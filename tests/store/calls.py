"""Every way to read and to write a store."""

from dataclasses import replace

import pytest

from lib.domain.desk_contents import DeskAddition
from lib.domain.note_question import NoteQuestion
from lib.domain.people import Person
from lib.store.purge import PutAway
from tests.store.closes import MONDAY, TUESDAY, close, known
from tests.store.notes import FIRST, JA, TEN, WEEK, draft, save
from tests.store.risks import TRUCE, line, review
from tests.store.test_attempts import attempt
from tests.store.typed import REVIEW, typed


def writings(store):
    shock, author = store.events.events()[-1], Person(1, "山田")
    return [
        lambda: store.prices.append([close(2.0, known=TUESDAY)]),
        lambda: store.universe.add(store.universe.instruments()[0]),
        lambda: store.universe.remove("^RUO"),
        lambda: store.events.save(shock),
        lambda: store.events.archive(shock.key, shock.version),
        lambda: store.attempts.record(attempt("^RUO", MONDAY)),
        lambda: store.leases.acquire("refresh", "a", 60, MONDAY),
        lambda: store.leases.renew("refresh", "a", 60, MONDAY),
        lambda: store.leases.release("refresh", "a"),
        lambda: store.people.named("山田"),
        lambda: store.notes.save(save(author), TEN),
        lambda: store.notes.archive(JA, 1),
        lambda: store.drafts.save(draft(author)),
        lambda: store.drafts.discard(1, JA, 1),
        lambda: store.shelf.give_reason(1, JA, "24.0", "as printed"),
        lambda: store.shelf.put_away(1, JA, FIRST, TEN),
        lambda: store.typed_words.save(typed()),
        lambda: store.typed_words.discard([typed()]),
        lambda: store.presence.arrive(1, JA, TEN),
        lambda: store.presence.leave(1, JA),
        lambda: store.desk.bring_in(DeskAddition()),
        lambda: store.purge.purge(PutAway()),
        lambda: store.risks.save(TRUCE),
        lambda: store.risks.review(review(replace(TRUCE, key=1), author), None),
        lambda: store.risks.write([line(TRUCE)]),
    ]


def readings(store):
    return [
        lambda: known(store),
        lambda: store.prices.corrections(["^GSPC"], MONDAY),
        store.prices.coverage,
        store.prices.vintage,
        store.universe.instruments,
        store.events.events,
        store.attempts.recent,
        lambda: store.attempts.last("^RUO"),
        lambda: store.attempts.last_success(["^RUO"]),
        lambda: store.attempts.count_since("^RUO", MONDAY),
        lambda: store.leases.held("refresh", MONDAY),
        store.people.people,
        lambda: store.people.person(1),
        lambda: store.notes.note(JA),
        lambda: store.notes.latest("ja", WEEK),
        lambda: store.notes.revisions(JA),
        lambda: store.notes.revision(JA, 1),
        lambda: store.drafts.draft(1, JA),
        lambda: store.drafts.drafts(1),
        lambda: store.shelf.reasons(1, JA),
        lambda: store.shelf.texts(1, JA),
        lambda: store.typed_words.find(1, REVIEW),
        lambda: store.presence.present(JA, TEN),
        lambda: store.note_archive.find(NoteQuestion("関税")),
        lambda: store.note_archive.months(NoteQuestion()),
        store.note_archive.tags,
        store.desk.read,
        store.purge.put_away,
        store.risks.read,
        store.risks.version,
        store.version,
        store.notes_version,
    ]


def each_raises(error, calls):
    for call in calls:
        with pytest.raises(error) as raised:
            call()
        assert type(raised.value) is error
        assert raised.value.__cause__ is not None
