from hypothesis import given

from lib.analytics.weekly_closes import weekly_closes
from tests.properties.strategies import closes_frames, days, week_ends


@given(closes_frames(), days())
def test_every_weekly_value_is_a_real_close_of_that_very_session(frame, as_of):
    weekly = weekly_closes(frame, as_of)
    for session, close in weekly["close"].dropna().items():
        assert close == frame.loc[session, "value"]
        assert session.date() <= as_of


@given(closes_frames(least=1), days())
def test_every_exchange_week_in_between_has_its_one_row(frame, as_of):
    weekly = weekly_closes(frame, as_of)
    completed = weekly[weekly["status"] != "provisional"].index
    expected = week_ends()
    if len(completed):
        first, last = completed[0], completed[-1]
        assert completed.tolist() == expected[(expected >= first) & (expected <= last)].tolist()


@given(closes_frames(), days())
def test_a_week_is_missing_exactly_when_its_last_session_has_no_close(frame, as_of):
    weekly = weekly_closes(frame, as_of)
    lacking = {session for session in weekly.index if session not in frame.index}
    assert set(weekly.index[weekly["status"] == "missing"]) == lacking
    assert set(weekly.index[weekly["close"].isna()]) == lacking


@given(closes_frames(), days())
def test_only_the_last_week_can_be_provisional(frame, as_of):
    status = weekly_closes(frame, as_of)["status"].tolist()
    assert "provisional" not in status[:-1]


@given(closes_frames(), days())
def test_later_closes_never_change_an_earlier_week(frame, as_of):
    whole, cut = weekly_closes(frame, as_of), weekly_closes(frame[: str(as_of)], as_of)
    assert whole.equals(cut)
