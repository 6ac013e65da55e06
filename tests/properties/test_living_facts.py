"""Whatever is typed into a note, its placeholders are answered with values, never with an exception."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.commentary.facts.measures import INDEX, RATIO
from lib.commentary.facts.placeholders import placeholders
from lib.commentary.facts.render import render
from lib.locales.catalogue import words_for
from tests.unit.commentary.drafts import facts_of

WEEK = date(2025, 10, 31)
PIECES = st.sampled_from(
    ["{", "}", "{{", "}}", "\uff5b", "\uff5d", "@", ".", "2025-10-31", "2025-02-30", "^RUO", "RUO", " ", "\n"]
)
KEYS = st.sampled_from([*RATIO, *(f"GSPC.{measure}" for measure in INDEX)])
TEXTS = st.lists(st.one_of(PIECES, KEYS, KEYS.map("{{{}}}".format), st.text(max_size=5)), max_size=30).map("".join)


@pytest.fixture(scope="module")
def sheets(_recorded_frames):
    return {WEEK: facts_of(_recorded_frames, WEEK).summary}


@given(text=TEXTS, language=st.sampled_from(["en", "ja"]))
@settings(deadline=None)
def test_every_text_is_rendered_and_every_place_is_right(sheets, text, language):
    rendered = render(text, WEEK, sheets, words_for(language))
    for fact in rendered.facts:
        assert rendered.text[fact.shown_start : fact.shown_end] == fact.value.text
        assert text[fact.start] in "{\uff5b"
        assert text[fact.end - 1] in "}\uff5d"
    for problem in rendered.problems:
        assert text[problem.start : problem.end] in rendered.text
        assert problem.sentence
    named = [found for found in placeholders(text) if not found.is_brace]
    assert len(named) == len(rendered.facts) + len(rendered.problems)


@given(text=st.text(alphabet=st.characters(exclude_characters="{}\uff5b\uff5d"), max_size=200))
@settings(deadline=None)
def test_a_text_without_braces_stays_as_it_is(sheets, text):
    assert render(text, WEEK, sheets, words_for("ja")).text == text
