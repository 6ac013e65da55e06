"""Placeholders of a note; figures of 2025-10-31 and 2025-04-11 from ../shared/recorded/README.md and design.md."""

from datetime import UTC, date, datetime

import pytest

from lib.commentary.facts.choices import fact_choices
from lib.commentary.facts.frozen import frozen, frozen_as_typed, published, revised
from lib.commentary.facts.measures import INDEX, RATIO
from lib.commentary.facts.placeholders import weeks_named
from lib.commentary.facts.render import keys, render
from lib.locales.catalogue import words_for
from tests.unit.commentary.drafts import facts_of

OCTOBER, APRIL = date(2025, 10, 31), date(2025, 4, 11)
SATURDAY = datetime(2025, 11, 1, 6, 42, tzinfo=UTC)


@pytest.fixture(scope="module")
def sheets(_recorded_frames):
    return {week: facts_of(_recorded_frames, week).summary for week in (OCTOBER, APRIL)}


def shown(sheets, text, language="ja"):
    return render(text, OCTOBER, sheets, words_for(language)).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "japanese", "english"),
    [
        ("{ratio}", "24.66%", "24.66 %"),
        ("{average}", "23.98%", "23.98 %"),
        ("{deviation}", "＋0.67ポイント", "+0.67 pt"),
        ("{relative}", "＋2.80%", "+2.80 %"),
        ("{weeks}", "12週", "12 weeks"),
        ("{since}", "8月15日", "2025-08-15"),
        ("{turn}", "24.00%", "24.00 %"),
        ("{low}", "22.84%", "22.84 %"),
        ("{week}", "10月31日", "2025-10-31"),
        ("{RUO.close}", "1,686.56", "1,686.56"),
        ("{RUO.change}", "−0.37%", "−0.37 %"),
        ("{RUO.points}", "−6.25", "−6.25"),
        ("{GSPC.change}", "＋0.71%", "+0.71 %"),
        ("{^GSPC.close}", "6,840.20", "6,840.20"),
        ("{dji.Change}", "＋0.75%", "+0.75 %"),
        ("{ratio@2025-04-11}", "22.84%", "22.84 %"),
        ("{deviation@2025-04-11}", "−1.97ポイント", "−1.97 pt"),
        ("｛ＲＵＯ．ｃｈａｎｇｅ｝", "−0.37%", "−0.37 %"),
        ("{{ratio}}", "{ratio}", "{ratio}"),
        ("{{{ratio}}}", "{24.66%}", "{24.66 %}"),
    ],
)
def test_a_placeholder_shows_the_value_as_the_language_writes_it(sheets, typed, japanese, english):
    assert (shown(sheets, typed), shown(sheets, typed, "en")) == (japanese, english)


@pytest.mark.parametrize("text", ["", "no braces", "{ }", "{a b}", "{", "}", "{ratio", "ratio}", "{}", "{\n}", "{{}}"])
def test_other_braces_are_text(sheets, text):
    rendered = render(text, OCTOBER, sheets, words_for("en"))
    assert rendered.text == text.replace("{{", "{").replace("}}", "}")
    assert (rendered.facts, rendered.problems) == ((), ())


@pytest.mark.parametrize(
    ("typed", "reason", "sentence"),
    [
        ("{ration}", "unknown_key", "There is no figure called “ration”. Is “ratio” meant?"),
        ("{xyzzy}", "unknown_key", "There is no figure called “xyzzy”."),
        ("{TSLA.close}", "unknown_key", "There is no figure called “TSLA.close”."),
        ("{RUO.}", "unknown_key", None),
        ("{ratio@2025-04-18}", "unknown_week", None),
        ("{ratio@last week}", None, None),
        ("{ratio@}", "unknown_week", None),
        ("{ratio@1999-13-99}", "unknown_week", None),
        ("{RUO.year@2025-04-11}", "unknown_value", "“RUO.year@2025-04-11” has no value in that week."),
    ],
)
def test_what_cannot_be_filled_in_stays_as_typed_and_is_told_with_its_place(sheets, typed, reason, sentence):
    rendered = render(f"a {typed} b", OCTOBER, sheets, words_for("en"))
    assert rendered.text == f"a {typed} b"
    assert [problem.reason for problem in rendered.problems] == ([reason] if reason else [])
    for problem in rendered.problems:
        assert (problem.start, problem.end) == (2, 2 + len(typed))
        assert sentence is None or problem.sentence == sentence


def test_places_in_both_texts_are_known(sheets):
    text = "{{ {ratio} と {nothing} と {deviation@2025-04-11}。"
    rendered = render(text, OCTOBER, sheets, words_for("ja"))
    for fact in rendered.facts:
        assert rendered.text[fact.shown_start : fact.shown_end] == fact.value.text
        assert text[fact.start : fact.end] == f"{{{fact.name}}}"
    assert [fact.name for fact in rendered.facts] == ["ratio", "deviation@2025-04-11"]


def test_a_long_text_is_read_quickly(sheets):
    assert len(shown(sheets, "比率は{ratio}。" * 10_000)) == len("比率は24.66%。") * 10_000


def test_other_weeks_are_named_once():
    assert weeks_named("{ratio@2025-04-11} {ratio} {turn@2025-04-11} {ratio@soon}") == (APRIL,)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_chooser_lists_what_has_a_value_and_every_choice_can_be_typed(sheets, language):
    names = {row.symbol: row.symbol for row in sheets[OCTOBER].rows}
    choices = fact_choices(sheets[OCTOBER], names, words_for(language))
    assert len(choices) > 30
    for choice in choices:
        assert render(f"{{{choice.name}}}", OCTOBER, sheets, words_for(language)).text == choice.value


def test_every_measure_has_a_key(sheets):
    assert len(keys(sheets)) == len(RATIO) + 3 * len(INDEX)


def test_a_published_text_never_changes_and_later_corrections_are_told(sheets, recorded_frames):
    text, words = "比率は{ratio}、4月は{deviation@2025-04-11}。{typo}", words_for("ja")
    facts = frozen(render(text, OCTOBER, sheets, words), OCTOBER, "ja", SATURDAY)
    assert facts["values"]["ratio"]["known_at"] == "2025-11-01T06:42:00+00:00"
    assert facts["values"]["ratio"]["number"] == pytest.approx(1686.56 / 6840.20)
    assert list(weeks_named(frozen_as_typed(facts))) == [APRIL]

    recorded_frames["^RUO"].loc["2025-10-31", "value"] = 1685.00  # 1685.00 / 6840.20 = 24.63 %
    later = {week: facts_of(recorded_frames, week).summary for week in (OCTOBER, APRIL)}
    assert published(text, facts).text == "比率は24.66%、4月は−1.97ポイント。{typo}"
    (change,) = revised(facts, later, words)
    assert (change.name, change.before, change.now) == ("ratio", "24.66%", "24.63%")
    assert change.sentence == "公開後にデータを訂正：比率 24.66%→24.63%"
    assert revised(facts, sheets, words) == ()


def test_what_has_no_value_today_is_no_revision(sheets):
    facts = frozen(render("{ratio}", OCTOBER, sheets, words_for("en")), OCTOBER, "en", SATURDAY)
    assert revised(facts, {}, words_for("en")) == ()


def test_a_note_without_frozen_facts_is_shown_as_typed():
    assert published("{ratio} {{x}}", {}).text == "{ratio} {x}"
    assert revised({}, {}, words_for("en")) == ()
    assert frozen_as_typed({}) == ""


def test_a_revised_fact_is_called_by_its_name_and_week(sheets):
    facts = {
        "week": "2025-10-31",
        "values": {name: {"text": "?", "number": 0.0} for name in ("DJI.close", "deviation@2025-04-11")},
    }
    told = [one.sentence.replace("\u00a0", " ") for one in revised(facts, sheets, words_for("en"))]
    assert told == [
        "Data revised since: Dow · Close ? → 47,562.87",
        "Data revised since: Deviation from the average (2025-04-11) ? → −1.97 pt",
    ]
