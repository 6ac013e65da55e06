from datetime import date, timedelta

import pandas as pd
import pytest
from sqlalchemy import event

from lib.domain.closes import Basis, CloseStatus, Source
from lib.store import Correction, Coverage
from tests.store.closes import MONDAY, TUESDAY, WEDNESDAY, close, history, known

OCTOBER_10, OCTOBER_17 = date(2025, 10, 10), date(2025, 10, 17)
# The level taken wrongly in the comment of 2025-10-17, and the right one: shared/recorded/README.md
WRONG, RIGHT = 6693.50, 6552.51


def test_a_close_comes_back_as_it_was_told(store):
    store.prices.append([close(RIGHT, status=CloseStatus.DERIVED)])
    frame = store.prices.closes(["^GSPC"], sources=[Source.YAHOO])["^GSPC"]
    assert frame.index.name == "session"
    assert frame.index.tolist() == [pd.Timestamp("2025-10-10")]
    assert frame.to_dict("records") == [
        {"value": RIGHT, "status": "derived", "source": "yahoo", "known_since": pd.Timestamp(MONDAY)}
    ]


def test_sessions_come_in_the_order_of_time_whatever_order_they_were_told_in(store):
    told = history(40)
    store.prices.append(told[20:])
    store.prices.append(reversed(told[:20]))
    frame = store.prices.closes(["^GSPC"], sources=[Source.YAHOO])["^GSPC"]
    assert frame.index.is_monotonic_increasing
    assert frame["value"].tolist() == [one.value for one in told]


def test_every_wanted_symbol_has_a_frame_even_an_empty_one(store):
    store.prices.append([close(RIGHT)])
    frames = store.prices.closes(["^RUO", "^GSPC"], sources=[Source.YAHOO])
    assert [(symbol, len(frame)) for symbol, frame in frames.items()] == [("^RUO", 0), ("^GSPC", 1)]
    assert frames["^RUO"].dtypes.equals(frames["^GSPC"].dtypes)


def test_without_any_row_frames_have_the_same_columns(store):
    nothing = store.prices.closes(["^RUO"], sources=[Source.YAHOO])["^RUO"]
    store.prices.append([close(RIGHT)])
    something = store.prices.closes(["^GSPC"], sources=[Source.YAHOO])["^GSPC"]
    assert nothing.dtypes.equals(something.dtypes)
    assert nothing.index.dtype == something.index.dtype


def test_only_what_differs_from_the_last_word_is_added(store):
    assert store.prices.append(history(5)) == 5
    assert store.prices.append(history(5, known=TUESDAY)) == 0
    assert store.prices.append([*history(6, known=WEDNESDAY)]) == 1


def test_nothing_told_nothing_added(store):
    assert store.prices.append([]) == 0


def test_a_changed_value_is_a_new_row_and_the_old_one_can_still_be_seen(store):
    store.prices.append([close(WRONG)])
    assert store.prices.append([close(RIGHT, known=WEDNESDAY)]) == 1
    assert known(store) == {OCTOBER_10: RIGHT}
    assert known(store, at=WEDNESDAY) == {OCTOBER_10: RIGHT}
    assert known(store, at=WEDNESDAY - timedelta(microseconds=1)) == {OCTOBER_10: WRONG}
    assert known(store, at=MONDAY) == {OCTOBER_10: WRONG}
    assert known(store, at=MONDAY - timedelta(microseconds=1)) == {}


def test_a_value_that_goes_back_to_what_it_was_is_news(store):
    for value, instant in ((WRONG, MONDAY), (RIGHT, TUESDAY), (WRONG, WEDNESDAY)):
        assert store.prices.append([close(value, known=instant)]) == 1
    assert known(store) == {OCTOBER_10: WRONG}
    assert known(store, at=TUESDAY) == {OCTOBER_10: RIGHT}


def test_a_changed_status_is_news(store):
    store.prices.append([close(RIGHT, status=CloseStatus.ESTIMATED)])
    assert store.prices.append([close(RIGHT, known=TUESDAY)]) == 1
    frame = store.prices.closes(["^GSPC"], sources=[Source.YAHOO])["^GSPC"]
    assert frame["status"].tolist() == ["close"]


def test_within_one_batch_the_last_word_on_a_session_counts(store):
    assert store.prices.append([close(WRONG), close(RIGHT), close(RIGHT)]) == 2
    assert known(store) == {OCTOBER_10: RIGHT}


def test_a_clock_that_went_backwards_hides_no_news(store):
    store.prices.append([close(WRONG, known=WEDNESDAY)])
    store.prices.append([close(RIGHT, known=MONDAY)])
    assert known(store) == {OCTOBER_10: RIGHT}
    assert known(store, at=WEDNESDAY) == {OCTOBER_10: WRONG}


def test_price_and_total_return_never_mix(store):
    store.prices.append([close(RIGHT), close(9000.0, basis=Basis.TOTAL_RETURN)])
    assert known(store) == {OCTOBER_10: RIGHT}
    assert known(store, basis=Basis.TOTAL_RETURN) == {OCTOBER_10: 9000.0}


def test_yahoo_replaces_the_recorded_closes_of_a_symbol_as_a_whole(store):
    store.prices.append(
        [
            close(1.0, source=Source.RECORDED, session=OCTOBER_10),
            close(2.0, source=Source.RECORDED, session=OCTOBER_17),
            close(3.0, source=Source.YAHOO, session=OCTOBER_17, known=TUESDAY),
            close(4.0, source=Source.RECORDED, symbol="^DJI"),
        ]
    )
    assert known(store) == {OCTOBER_17: 3.0}
    assert known(store, "^DJI") == {OCTOBER_10: 4.0}
    assert known(store, at=MONDAY) == {OCTOBER_10: 1.0, OCTOBER_17: 2.0}


def test_without_yahoo_among_the_wanted_sources_the_recorded_closes_are_shown(store):
    store.prices.append([close(1.0, source=Source.RECORDED), close(3.0, source=Source.YAHOO)])
    assert known(store, sources=[Source.RECORDED, Source.FILE]) == {OCTOBER_10: 1.0}
    assert known(store, sources=[Source.YAHOO]) == {OCTOBER_10: 3.0}
    assert known(store, sources=[Source.FILE]) == {}


@pytest.mark.parametrize("base", [Source.YAHOO, Source.RECORDED])
def test_a_file_lies_over_the_base_until_the_base_learns_something_newer(store, base):
    store.prices.append([close(1.0, source=base), close(2.0, source=base, session=OCTOBER_17)])
    store.prices.append([close(1.5, source=Source.FILE, known=TUESDAY)])
    assert known(store) == {OCTOBER_10: 1.5, OCTOBER_17: 2.0}
    store.prices.append([close(1.2, source=base, known=WEDNESDAY)])
    assert known(store) == {OCTOBER_10: 1.2, OCTOBER_17: 2.0}
    assert known(store, at=TUESDAY) == {OCTOBER_10: 1.5, OCTOBER_17: 2.0}


def test_a_file_adds_sessions_the_base_lacks_and_keeps_its_name(store):
    store.prices.append([close(1.0), close(2.0, source=Source.FILE, session=OCTOBER_17)])
    frame = store.prices.closes(["^GSPC"], sources=tuple(Source))["^GSPC"]
    assert frame["source"].tolist() == ["yahoo", "file"]


@pytest.mark.parametrize("base", [Source.YAHOO, Source.RECORDED])
def test_learned_at_the_same_instant_the_file_is_shown(store, base):
    store.prices.append([close(1.0, source=base), close(2.0, source=Source.FILE)])
    assert known(store) == {OCTOBER_10: 2.0}


def test_as_known_at_an_instant_is_one_question_to_the_database(store):
    store.prices.append([*history(30), *history(30, "^RUO"), close(WRONG), close(RIGHT, known=TUESDAY)])
    asked = []
    engine = store._database._reader
    event.listen(engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
    store.prices.closes(["^RUO", "^GSPC"], sources=tuple(Source), known_at=TUESDAY)
    assert len(asked) == 1


def test_corrections_name_the_value_before_and_after(store):
    store.prices.append([close(WRONG), close(100.0, session=OCTOBER_17), close(5.0, symbol="^DJI")])
    store.prices.append([close(RIGHT, known=WEDNESDAY), close(6.0, symbol="^DJI", known=WEDNESDAY)])
    expected = Correction("^GSPC", OCTOBER_10, WRONG, RIGHT, WEDNESDAY, Source.YAHOO)
    assert store.prices.corrections(["^GSPC"], TUESDAY) == [expected]
    assert store.prices.corrections(["^GSPC"], WEDNESDAY) == [expected]
    assert store.prices.corrections(["^GSPC"], WEDNESDAY + timedelta(seconds=1)) == []


def test_neither_a_new_status_nor_another_source_is_a_correction(store):
    store.prices.append([close(RIGHT, status=CloseStatus.DERIVED), close(WRONG, source=Source.RECORDED)])
    store.prices.append([close(RIGHT, known=TUESDAY)])
    assert store.prices.corrections(["^GSPC"], MONDAY) == []


def test_coverage_counts_sessions_not_corrections(store):
    store.prices.append([close(WRONG), close(100.0, session=OCTOBER_17), close(5.0, source=Source.RECORDED)])
    store.prices.append([close(RIGHT, known=TUESDAY)])
    assert store.prices.coverage() == [
        Coverage("^GSPC", Source.RECORDED, OCTOBER_10, OCTOBER_10, 1),
        Coverage("^GSPC", Source.YAHOO, OCTOBER_10, OCTOBER_17, 2),
    ]
    assert store.prices.coverage(Basis.TOTAL_RETURN) == []


def test_the_vintage_grows_when_something_was_added_and_only_then(store):
    before = store.prices.vintage()
    store.prices.append(history(3))
    after = store.prices.vintage()
    assert after > before
    store.prices.append(history(3))
    assert store.prices.vintage() == after
