"""The risk book on both databases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.risk_history import Judgement, LogKind
from lib.domain.risks import Direction, Level, Proxy
from lib.domain.starting_risks import STARTING_RISKS
from tests.store.risks import RAISED, TRUCE, WEEK, later, line, review

PROXY = Proxy("BIZD", "^GSPC", 0.0023, Direction.BELOW, WEEK)


@pytest.fixture
def author(store):
    return store.people.named("山田")


@pytest.fixture
def truce(store):
    return store.risks.save(TRUCE)


def stored(store, slug):
    return next(risk for risk in store.risks.read().risks if risk.slug == slug)


def test_a_fresh_store_watches_the_start_set_and_judges_nothing(store):
    book = store.risks.read()
    assert [replace(risk, key=None) for risk in book.risks] == list(STARTING_RISKS)
    assert [risk.key for risk in book.risks] == list(range(1, 10))
    assert (book.reviews, book.log) == ((), ())


def test_a_new_risk_gets_a_number_and_everything_it_was_given_comes_back(store):
    told = replace(TRUCE, sources=("https://ustr.gov/", "http://例え.jp/税"), next_review=WEEK, since=WEEK, proxy=PROXY)
    saved = store.risks.save(replace(told, version=7))
    assert saved == replace(told, key=10, version=1)
    assert stored(store, told.slug) == saved


def test_the_line_that_tells_of_a_change_is_written_with_it(store, author):
    saved = store.risks.save(TRUCE, line(TRUCE, kind=LogKind.ADDED, author=author, details={}))
    (entry,) = store.risks.read().log
    assert entry == line(saved, kind=LogKind.ADDED, author=author, details={}, key=entry.key)


def test_an_edit_makes_the_next_version_and_keeps_the_address(store, truce):
    edited = store.risks.save(replace(truce, name_en="Truce over", slug="other"))
    assert edited.version == 2
    assert stored(store, "tariff-truce-lapses").name_en == "Truce over"


def test_whoever_saves_second_is_told_and_overwrites_nothing(store, truce):
    store.risks.save(replace(truce, owner="First"))
    before = store.risks.version()
    with pytest.raises(EditConflict):
        store.risks.save(replace(truce, owner="Second"), line(truce))
    assert stored(store, truce.slug).owner == "First"
    assert store.risks.read().log == ()
    assert store.risks.version() == before


@pytest.mark.parametrize(
    ("names", "parameter"),
    [
        ({"name_en": "PRIVATE credit"}, "name_en"),
        ({"name_ja": "ﾌﾟﾗｲﾍﾞｰﾄｸﾚｼﾞｯﾄ"}, "name_ja"),
    ],
)
def test_two_risks_never_share_a_name_however_it_is_written(store, names, parameter):
    with pytest.raises(InvalidInput) as refused:
        store.risks.save(replace(TRUCE, **names))
    assert (refused.value.parameter, refused.value.reason) == (parameter, "risk_double")


def test_a_name_that_was_put_away_is_still_taken_and_it_is_said_why(store, truce):
    store.risks.save(replace(truce, archived=True))
    with pytest.raises(InvalidInput) as refused:
        store.risks.save(TRUCE)
    assert refused.value.reason == "risk_double_archived"


def test_a_risk_may_keep_its_own_name(store, truce):
    assert store.risks.save(replace(truce, name_en="tariff TRUCE lapses")).version == 2


def test_two_risks_with_one_spelling_in_addresses_are_told_apart(store, truce):
    second, third = (store.risks.save(replace(TRUCE, name_en=f"Truce {n}", name_ja=f"休戦{n}")) for n in (2, 3))
    assert (second.slug, third.slug) == ("tariff-truce-lapses-2", "tariff-truce-lapses-3")


def test_a_review_comes_back_as_it_was_given(store, truce, author):
    full = store.risks.review(review(truce, author), None)
    bare = store.risks.review(
        review(truce, author, Judgement(Level.REMARK), unchanged=True, at=later(hours=1)), full.key
    )
    assert store.risks.read().reviews == (full, bare)
    assert full.judgement == RAISED
    assert full.at.utcoffset() is not None


def test_reviews_and_lines_are_read_by_week_then_by_time(store, truce, author):
    newer = store.risks.review(review(truce, author), None)
    older = store.risks.review(review(truce, author, week=date(2025, 10, 24), at=later(hours=1)), newer.key)
    again = store.risks.review(review(truce, author, at=later(hours=2)), older.key)
    assert [one.key for one in store.risks.read().reviews] == [older.key, newer.key, again.key]


def test_a_review_and_its_lines_arrive_together_or_not_at_all(store, truce, author):
    level = line(truce, kind=LogKind.LEVEL, author=author, details={"from": "remark", "to": "watchlist"})
    store.risks.review(review(truce, author), None, [level])
    assert len(store.risks.read().log) == 1
    with pytest.raises(EditConflict):
        store.risks.review(review(truce, author), None, [level])
    assert len(store.risks.read().reviews) == len(store.risks.read().log) == 1


def test_a_risk_nobody_stored_cannot_be_reviewed(store, author):
    with pytest.raises(EditConflict):
        store.risks.review(review(replace(TRUCE, key=99), author), None)


def test_a_risk_somebody_put_away_meanwhile_is_not_reviewed(store, truce, author):
    store.risks.save(replace(truce, archived=True))
    with pytest.raises(EditConflict):
        store.risks.review(review(truce, author), None)
    assert store.risks.read().reviews == ()


def test_a_crossing_stands_in_the_log_once_however_often_it_is_told(store, truce):
    rang = line(truce, kind=LogKind.PROXY, once="BIZD below 2025-10-31", details={"value": 0.00228, "against": None})
    before = store.risks.version()
    assert store.risks.write([rang]) == 1
    changed = store.risks.version()
    assert store.risks.write([rang, replace(rang, at=later(days=1))]) == 0
    assert store.risks.version() == changed == before + 1
    (entry,) = store.risks.read().log
    assert (entry.details, entry.author) == (rang.details, None)


def test_lines_without_a_name_may_be_repeated(store, truce):
    assert store.risks.write([line(truce), line(truce)]) == 2


def test_a_line_told_twice_at_once_stands_once(store, truce):
    rang = line(truce, kind=LogKind.PROXY, once="BIZD below 2025-10-31")
    assert store.risks.write([rang, rang]) == 1


def test_of_several_who_tell_a_crossing_at_once_one_writes_it(store, truce):
    rang = line(truce, kind=LogKind.PROXY, once="BIZD below 2025-10-31")
    together = Barrier(4)

    def tell(_number):
        together.wait(10)
        return store.risks.write([rang])

    with ThreadPoolExecutor(4) as writers:
        assert sorted(writers.map(tell, range(4))) == [0, 0, 0, 1]
    assert len(store.risks.read().log) == 1


def test_the_prices_keep_their_version(store):
    before = store.version()
    store.risks.save(TRUCE)
    assert store.version() == before
