"""The chart from its address; the desk knows recorded closes up to 2026-01-16."""

import pytest

from lib.reports import fonts

ADDRESS = "/api/v1/relative-strength?as_of=2025-10-31"


@pytest.mark.parametrize(
    ("form", "media_type", "magic"),
    [("png", "image/png", b"\x89PNG"), ("svg", "image/svg+xml", b"<svg"), ("pdf", "application/pdf", b"%PDF")],
)
def test_a_picture_comes_under_its_own_type_and_name(get, form, media_type, magic):
    answer = get(f"{ADDRESS}&format={form}")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(media_type)
    assert answer.headers["Content-Disposition"] == f'inline; filename="ratioscope-relative-strength-2025-10-31.{form}"'
    assert answer.body.startswith(magic)


def test_look_and_language_are_those_asked_for(get):
    light, dark = (get(f"{ADDRESS}&format=svg&lang=en&range=3y&scale=log&mode={mode}") for mode in ("light", "dark"))
    assert light.body != dark.body
    assert b'fill="#13171D"' in dark.body
    assert "24.66\u00a0%".encode() in light.body


def test_an_unchanged_picture_is_not_drawn_again(get):
    first = get(f"{ADDRESS}&format=svg")
    assert get(f"{ADDRESS}&format=svg", If_None_Match=first.headers["ETag"]).status == 304
    assert get(f"{ADDRESS}&format=svg&mode=dark", If_None_Match=first.headers["ETag"]).status == 200


def test_without_a_japanese_font_the_picture_is_english_and_says_so(get, monkeypatch):
    monkeypatch.setattr("lib.reports.fonts.has_letters", lambda language: language == "en")
    answer = get(f"{ADDRESS}&format=svg&lang=ja&mode=dark")
    assert answer.headers["Content-Language"] == "en"
    assert answer.headers["Ratioscope-Notice"] == "no-japanese-font"
    assert b"No font with Japanese letters" in answer.body
    assert b"Tariff shock" in answer.body


def test_a_japanese_picture_is_japanese(get):
    if not fonts.has_letters("ja"):
        pytest.skip("no font with Japanese letters is installed: apt-get install fonts-noto-cjk")
    answer = get(f"{ADDRESS}&format=svg&lang=ja")
    assert answer.headers["Content-Language"] == "ja"
    assert "Ratioscope-Notice" not in answer.headers
    assert "関税ショック".encode() in answer.body


@pytest.mark.parametrize(
    ("query", "parameter", "code"),
    [
        ("format=gif", "format", "unknown_choice"),
        ("format=png&mode=sepia", "mode", "unknown_choice"),
        ("format=png&range=7y", "range", "unknown_choice"),
        ("format=png&line=candles", "line", "unknown_choice"),
        ("format=png&zoom=2025-06-27_2025-02-07", "zoom", "ends_before_it_begins"),
        ("format=csv&marks=none", "marks", "only_for_pictures"),
        ("format=png&scale=cubic", "scale", "unknown_choice"),
        ("format=csv&mode=dark", "mode", "only_for_pictures"),
        ("range=1y", "range", "only_for_pictures"),
        ("format=png&mode=dark&mode=light", "mode", "repeated"),
        ("format=png&known_on=2019-01-01", "known_on", None),
    ],
)
def test_bad_input_is_refused_by_name(get, query, parameter, code):
    answer = get(f"/api/v1/relative-strength?{query}")
    assert answer.status in {400, 404}
    if code:
        assert (answer.status, answer.error["parameter"], answer.error["code"]) == (400, parameter, code)


def test_the_summary_has_no_picture_address(get):
    assert get("/api/v1/summary?format=png").error["parameter"] == "format"
    assert get("/api/v1/summary?mode=dark").error["code"] == "unknown_parameter"


def test_a_pair_without_closes_is_not_found(get):
    assert get("/api/v1/relative-strength?instrument=^IXIC&format=png").status == 404


def test_the_chart_can_be_drawn_as_the_page_shows_it(get):
    zoomed = get(f"{ADDRESS}&format=svg&lang=en&line=mansfield&zoom=2025-02-07_2025-06-27&marks=none").body.decode()
    assert "Mansfield" in zoomed
    assert "US election" not in zoomed
    assert "Tariff shock" not in zoomed
