"""Streamlit's words as the catalogue knows them are those its installed version writes."""

import re
from pathlib import Path

import pytest
import streamlit

from lib.locales.catalogue import words_for
from lib.ui.platform_words.platform_words import PHRASES, pairs
from tests.unit.locales.catalogue_source import messages

FRONTEND = Path(streamlit.__file__).parent / "static" / "static" / "js"
MARK = re.compile(r"\{\w+\}")
WORD = re.compile(r"[\w']+")
SHORTEST = 3  # letters that tell a word from chance
PUT_TOGETHER = {
    *(
        "options",
        "one_option",
        "choose_date_in",
        "year",
        "month",
        "day",
        "no_such_page",
        "unknown_page",
        "most_options",
    ),
    *("enter_applies", "enter_submits", "shortcut_applies", "shortcut_submits", "record_press", "record_any_time"),
    *("group_of_marks", "bars"),
}


@pytest.fixture(scope="module")
def frontend():
    return "\n".join(path.read_text("utf-8") for path in FRONTEND.glob("*.js"))


def test_every_phrase_is_in_the_frontend(frontend):
    """An upgrade that rewords one fails here; of those put together while running every word is looked for."""
    missing = set()
    for name, (written, _said) in zip(PHRASES, pairs(words_for("ja")), strict=True):
        parts = (
            word for part in MARK.split(written) for word in (WORD.findall(part) if name in PUT_TOGETHER else [part])
        )
        if not all(part in frontend for part in parts if len(part) >= SHORTEST):
            missing.add(name)
    assert missing == set()


def test_every_phrase_of_the_catalogue_is_used():
    assert {f"platform.{name}" for name in PHRASES} == {key for key in messages("en") if key.startswith("platform.")}


def test_no_phrase_stands_for_two():
    """Going back to English needs to know which."""
    said = [other for _written, other in pairs(words_for("ja"))]
    assert {one for one in said if said.count(one) > 1} == set()
