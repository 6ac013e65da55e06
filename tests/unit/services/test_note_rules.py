from datetime import UTC, date, datetime

import pytest

from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress, NoteContent
from lib.services.note_rules import checked_address, checked_content, checked_name, checked_tags, publishable

FRIDAY_EVENING = datetime(2025, 10, 31, 20, 1, tzinfo=UTC)  # New York closes at 20:00 UTC
FRIDAY_NOON = datetime(2025, 10, 31, 16, tzinfo=UTC)


def refused(check, *arguments):
    with pytest.raises(InvalidInput) as wrong:
        check(*arguments)
    return wrong.value.parameter, wrong.value.reason


@pytest.mark.parametrize(
    "week", [date(2025, 10, 31), date(2025, 4, 17), date(2002, 10, 4)], ids=["Friday", "before Good Friday", "long ago"]
)
def test_a_note_is_for_a_completed_week(week):
    address = NoteAddress(week, "ja")
    assert checked_address(address, FRIDAY_EVENING) == address


@pytest.mark.parametrize(
    ("week", "reason"),
    [
        (date(2025, 11, 7), "running_week"),
        (date(9999, 12, 31), "running_week"),
        (date(2025, 10, 30), "no_such_week"),
        (date(2025, 4, 18), "no_such_week"),  # Good Friday
        (date(2025, 10, 26), "no_such_week"),
        (date(1, 1, 1), "no_such_week"),
    ],
)
def test_other_days_are_refused(week, reason):
    assert refused(checked_address, NoteAddress(week, "ja"), FRIDAY_EVENING) == ("week", reason)


def test_on_friday_before_the_close_the_week_is_still_running():
    assert refused(checked_address, NoteAddress(date(2025, 10, 31), "en"), FRIDAY_NOON) == ("week", "running_week")


def test_a_third_language_is_refused():
    assert refused(checked_address, NoteAddress(date(2025, 10, 31), "fr"), FRIDAY_EVENING) == ("lang", "unknown_choice")


def test_content_is_stored_as_it_can_be_seen():
    typed = NoteContent(
        " ３週\n続伸\x00 ", "一\r\n二\u202e", ("＃関税", "関税 ", "ＳＰ５００", "sp500", ""), (" a ", "a", ""), ("1",)
    )
    assert checked_content(typed) == NoteContent("３週 続伸", "一\n二", ("関税", "ＳＰ５００"), ("a",), ("1",))
    assert checked_content(checked_content(typed)) == checked_content(typed)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (NoteContent("題" * 201), ("title", "too_long")),
        (NoteContent("題", "字" * 200_001), ("text", "too_long")),
        (NoteContent("題", "x" * 5_000_000), ("text", "too_long")),
        (NoteContent("題", "", ("字" * 41,)), ("tags", "too_long")),
        (NoteContent("題", "", tuple(map(str, range(21)))), ("tags", "too_many")),
        (NoteContent("題", "", (), tuple(map(str, range(101)))), ("risks", "too_many")),
        (NoteContent("題", "", (), (), ("字" * 41,)), ("annotations", "too_long")),
    ],
)
def test_what_is_too_much_is_refused_and_never_cut(content, wrong):
    assert refused(checked_content, content) == wrong


def test_the_longest_text_is_taken():
    assert len(checked_content(NoteContent("題" * 200, "字" * 200_000)).text) == 200_000


def test_a_draft_may_be_empty_and_a_note_may_not():
    assert checked_content(NoteContent()) == NoteContent()
    assert refused(publishable, NoteContent(" ", "本文")) == ("title", "empty")
    assert refused(publishable, NoteContent("題", " \n\u200b")) == ("text", "empty")
    assert publishable(NoteContent("題", "本文")) == NoteContent("題", "本文")


def test_tags_keep_their_order_and_first_spelling():
    assert checked_tags(["b", "Ａ", "a", "B"]) == ("b", "Ａ")


def test_a_name_is_one_line():
    assert checked_name(" 山田\t太郎 ") == "山田 太郎"
    assert refused(checked_name, "\u200b ") == ("person", "empty")
    assert refused(checked_name, "山" * 41) == ("person", "too_long")
    assert refused(checked_name, "\ufdfa" * 40) == ("person", "too_long")
    assert checked_name("㈱" * 40) == "㈱" * 40
