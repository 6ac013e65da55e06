import pytest

from lib.domain.errors import InvalidInput
from lib.domain.typed_text import typed_line, typed_links, typed_text, whole_number


def refused(check, *arguments, **options):
    with pytest.raises(InvalidInput) as error:
        check(*arguments, **options)
    return error.value.parameter, error.value.reason


def test_a_line_is_taken_as_it_is_but_for_its_blanks():
    assert typed_line("  Private \t credit ", "name_en", 60) == "Private credit"
    assert typed_line("関税　の行方", "name_ja", 60) == "関税 の行方"


def test_several_lines_keep_their_lines():
    assert typed_text("one\r\ntwo\rthree\n", "what_en", 60) == "one\ntwo\nthree"


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\u3000\u200d"])
def test_a_line_of_nothing_visible_is_empty(text):
    assert refused(typed_line, text, "name_en", 60) == ("name_en", "empty")


def test_an_owner_may_be_nobody():
    assert typed_line(" ", "owner", 60, may_be_empty=True) == ""


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u202e", "\u2066", "\u200f", "\ud800"])
def test_signs_that_control_a_terminal_or_turn_the_text_are_refused_by_name(sign):
    with pytest.raises(InvalidInput) as error:
        typed_line(f"Private{sign}credit", "name_en", 60)
    assert error.value.reason == "unseen_sign"
    assert error.value.details["value"] == f"U+{ord(sign):04X}"


def test_what_belongs_to_a_script_stays():
    assert typed_line("👩\u200d💼 नमस्\u200cते", "name_en", 60) == "👩\u200d💼 नमस्\u200cते"


def test_a_long_text_is_refused_whole_and_never_cut():
    assert refused(typed_text, "x" * 61, "what_en", 60) == ("what_en", "too_long")
    assert len(typed_text("関" * 60, "what_ja", 60)) == 60


def test_links_are_taken_one_a_line_and_none_twice():
    text = " https://www.federalreserve.gov/ \n\nhttp://例え.jp/税?q=1#a\nhttps://www.federalreserve.gov/"
    assert typed_links(text, "sources", 10, 500) == ("https://www.federalreserve.gov/", "http://例え.jp/税?q=1#a")
    assert typed_links("", "sources", 10, 500) == ()


@pytest.mark.parametrize(
    "link",
    [
        *("javascript:alert(1)", "data:text/html,<script>", "ftp://example.org", "//example.org", "example.org"),
        *("https://", "http://[::1", "https:///path", "JAVASCRIPT://example.org/%0aalert(1)"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(link):
    assert refused(typed_links, link, "sources", 10, 500) == ("sources", "not_a_link")


@pytest.mark.parametrize("link", ["https://a b", "https://example.org/private\tcredit", "a b"])
def test_a_blank_in_an_address_is_named(link):
    assert refused(typed_links, link, "sources", 10, 500) == ("sources", "link_with_blank")


def test_too_many_or_too_long_links_are_refused():
    many = "\n".join(f"https://example.org/{number}" for number in range(11))
    assert refused(typed_links, many, "sources", 10, 500) == ("sources", "too_many")
    assert refused(typed_links, "https://example.org/" + "x" * 500, "sources", 10, 500) == ("sources", "too_long")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("２０２５", 2025),
        ("999999999", 999_999_999),
        ("9999999999", None),
        ("-1", None),
        ("", None),
        ("²", None),
    ],
)
def test_a_number_of_an_address_fits_into_every_database(text, number):
    assert whole_number(text) == number
