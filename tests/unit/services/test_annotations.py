from dataclasses import replace
from datetime import date

import pytest

from lib.domain.annotations import Annotation
from lib.domain.errors import EditConflict, InvalidInput
from lib.services.annotations import LONGEST_TEXT, archive_annotation, save_annotation

PAUSE = Annotation("^RUO", "^GSPC", date(2025, 4, 9), date(2025, 4, 17), " Tariffs\n paused ", "関税の\u200b一時停止")


def stored(desk):
    return desk.store.annotations.of_pair("^RUO", "^GSPC")


def test_texts_are_kept_on_one_line_without_what_cannot_be_seen(desk):
    saved = save_annotation(desk, PAUSE)
    assert (saved.text("en"), saved.text("ja")) == ("Tariffs paused", "関税の一時停止")
    assert stored(desk) == (saved,)


def test_who_saves_second_overwrites_nothing(desk):
    read = save_annotation(desk, PAUSE)
    save_annotation(desk, replace(read, text_en="First"))
    with pytest.raises(EditConflict):
        save_annotation(desk, replace(read, text_en="Second"))
    assert stored(desk)[0].text_en == "First"


def test_what_is_taken_off_is_not_shown(desk):
    archive_annotation(desk, save_annotation(desk, PAUSE))
    archive_annotation(desk, PAUSE)  # never stored: nothing to do
    assert stored(desk) == ()


@pytest.mark.parametrize(
    ("change", "parameter", "reason"),
    [
        ({"last": date(2025, 4, 1)}, "last", "last_before_first"),
        ({"text_en": " \u200b "}, "text_en", "empty"),
        ({"text_ja": ""}, "text_ja", "empty"),
        ({"text_ja": "長" * (LONGEST_TEXT + 1)}, "text_ja", "too_long"),
    ],
)
def test_a_broken_rule_is_named_and_nothing_is_stored(desk, change, parameter, reason):
    with pytest.raises(InvalidInput) as refused:
        save_annotation(desk, replace(PAUSE, **change))
    assert (refused.value.parameter, refused.value.reason) == (parameter, reason)
    assert stored(desk) == ()
