"""The two catalogues say the same things, and the code asks for nothing else."""

import re
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from lib.domain.closes import Basis, Source, WeekStatus
from lib.domain.errors import InvalidInput, InvalidSetting, NoCloses, RatioscopeError
from lib.domain.instruments import STARTING_UNIVERSE
from lib.domain.selection import Range, Scale
from lib.locales.catalogue import LANGUAGES, words_for
from lib.locales.compile import compile_catalogue, compiled, sources
from tests.unit.locales.catalogue_source import asked_keys, messages, placeholders, refused_reasons, unused_keys

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
NAMES = (
    *("S&P 500", "Russell 2000", "Ratioscope", "ratioscope", "RATIOSCOPE_SOURCE=recorded", "English"),
    *("Yahoo", "Excel", "CSV", "PNG", "SVG", "PDF", "ETF", "VIX", "NYSE"),
)
EN, JA = messages("en"), messages("ja")


def error_classes(parent=RatioscopeError):
    return [parent, *(one for child in parent.__subclasses__() for one in error_classes(child))]


def test_both_languages_have_the_same_keys_in_the_same_order():
    assert list(EN) == list(JA)


def test_both_languages_have_the_same_placeholders():
    assert {key: placeholders(text) for key, text in EN.items()} == {
        key: placeholders(text) for key, text in JA.items()
    }


def test_keys_of_a_group_stand_together():
    groups = [key.split(".")[0] for key in EN]
    assert len({*groups}) == 1 + sum(before != after for before, after in pairwise(groups))


def test_both_languages_have_the_same_files():
    assert [source.name for source in sources("en")] == [source.name for source in sources("ja")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_fresh(language):
    assert compiled(language).read_bytes() == compile_catalogue(language), "run: make messages"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_starts_or_ends_with_a_space(language):
    assert [key for key, text in messages(language).items() if not text or text != text.strip()] == []


def test_every_key_the_code_asks_for_exists():
    missing = [f"{place} {key.pattern}" for place, key in asked_keys() if not any(key.fullmatch(one) for one in EN)]
    assert missing == []


def test_every_key_is_asked_for_somewhere():
    assert unused_keys() == []


def test_every_reason_to_refuse_an_input_has_a_message():
    assert {reason for reason in refused_reasons() if f"error.invalid.{reason}" not in EN} == set()


def test_every_error_has_a_message():
    codes = {kind.code for kind in error_classes() if not issubclass(kind, InvalidInput)}
    assert {code for code in codes if f"error.{code}" not in EN} == set()


def test_every_value_of_the_domain_has_a_word():
    expected = (
        {f"status.{one}" for one in WeekStatus}
        | {f"source.{one}" for one in Source}
        | {f"basis.{one}" for one in Basis}
        | {f"range.{one}" for one in Range}
        | {f"scale.{one}" for one in Scale}
        | {f"name.{one.symbol.lower().lstrip('^')}.label" for one in STARTING_UNIVERSE}
    )
    assert expected - set(EN) == set()


def test_english_has_no_japanese_but_the_name_of_the_language():
    assert [key for key, text in EN.items() if JAPANESE.search(text)] == ["language.ja"]


def test_no_english_sentence_hides_in_the_japanese_catalogue():
    assert [key for key, text in JA.items() if not JAPANESE.search(text) and re.search("[A-Za-z]{2}", bare(text))] == []


def bare(text):
    """A text without placeholders and names."""
    text = re.sub(r"\{\w+\}", "", text)
    for name in NAMES:
        text = text.replace(name, "")
    return text


def test_english_units_keep_their_no_break_space():
    assert [key for key, text in EN.items() if re.search(r"[\d}] (%|pt\b)", text)] == []


def test_english_uses_no_double_space_and_no_straight_quotes():
    assert [key for key, text in EN.items() if "  " in text or '"' in text] == []


def test_an_unknown_key_is_refused_rather_than_shown():
    with pytest.raises(KeyError):
        words_for("en")("no.such.key")


def test_a_missing_placeholder_is_refused():
    with pytest.raises(KeyError):
        words_for("ja")("week.ending")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in error_classes() if not issubclass(kind, InvalidInput)])
def test_an_error_without_details_can_still_be_described(language, kind):
    assert "{" not in words_for(language).describe(kind())


def test_an_error_names_the_field_as_the_page_calls_it_and_formats_its_values():
    wrong = InvalidInput("window", "out_of_range", value=1_000_000, lowest=2, highest=520)
    assert words_for("en").describe(wrong) == "Average length: 1,000,000 is outside 2 to 520."
    assert words_for("ja").describe(wrong) == "平均の長さ：1,000,000 は範囲外です（2〜520）。"


def test_a_wrong_setting_is_named_as_it_is_set():
    wrong = InvalidSetting("RATIOSCOPE_PORT", "not_a_whole_number", value="http")
    assert words_for("en").describe(wrong) == "RATIOSCOPE_PORT: “http” is not a whole number."


def test_dates_and_instants_in_an_error_follow_the_language():
    early = InvalidInput("as_of", "before_data", value=date(2001, 1, 5), first=date(2019, 5, 31))
    assert words_for("en").describe(early) == "Week: 2001-01-05 is before the first week of the data (2019-05-31)."
    seen = NoCloses(symbol=datetime(2025, 11, 1, 6, 10, tzinfo=UTC))
    assert "2025-11-01 15:10 JST" in words_for("ja").describe(seen)


def test_a_catalogue_is_read_once():
    assert words_for("en") is words_for("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language):
    texts = [source.read_text("utf-8") for source in sources(language)]
    keys = re.findall(r'^msgid "(.+)"$', "\n".join(texts), re.MULTILINE)
    assert sorted(keys) == sorted(set(keys))
