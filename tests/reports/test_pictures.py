"""Pictures of the recorded pair, week of 2025-10-31; figures are the published ones (24.66 %, 23.98 %, +0.67)."""

import re
import struct
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from lib.charts.scene import Telling
from lib.commentary.provenance_line import provenance_line
from lib.commentary.strength import strength_headline
from lib.domain.events import STARTING_EVENTS
from lib.domain.pictures import Mode, PictureFormat, PictureOrder, parse_order
from lib.domain.selection import Range, Scale
from lib.locales.catalogue import words_for
from lib.reports.chart_pictures import strength_spec, summary_spec
from lib.reports.drawing import draw
from lib.reports.fonts import STACK, has_letters
from lib.reports.picture import picture_bytes
from lib.reports.picture_frame import WIDEST, wrapped
from lib.reports.theme import theme_of

WEEK = date(2025, 10, 31)
NAMES = ("Russell 2000 Growth", "S&P 500")
MAGIC = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<svg ", "pdf": b"%PDF-1."}


@pytest.fixture
def japanese_font():
    if not has_letters("ja"):
        pytest.skip("no font with Japanese letters is installed: apt-get install fonts-noto-cjk")


@pytest.fixture
def spec(strength):
    def build(language="en", **order):
        wanted = PictureOrder(PictureFormat.SVG, language, **order)
        return strength_spec(strength, WEEK, Telling(STARTING_EVENTS, words_for(language), NAMES), wanted)

    return build


def texts(svg: bytes) -> list[str]:
    return ["".join(node.itertext()) for node in ET.fromstring(svg).iter() if node.tag.endswith("}text")]  # noqa: S314


@pytest.mark.parametrize("form", PictureFormat)
def test_a_file_is_what_its_ending_says(spec, form):
    assert draw(spec(), form).startswith(MAGIC[form])


@pytest.mark.parametrize("form", PictureFormat)
def test_the_same_data_make_the_same_bytes(spec, form):
    assert len({draw(spec(), form) for _ in range(4)}) == 1


def test_drawing_in_a_process_of_its_own_changes_nothing(spec):
    assert picture_bytes(spec(), PictureFormat.PDF) == draw(spec(), PictureFormat.PDF)


def test_what_cannot_be_drawn_is_told_with_the_renderers_own_words(spec):
    with pytest.raises(RuntimeError, match="conversion failed"):
        picture_bytes({**spec(), "layer": [{"mark": "hologram"}]}, PictureFormat.SVG)


def test_a_png_is_1200_pixels_wide_and_twice_as_sharp(spec):
    width, _height = struct.unpack(">II", draw(spec(), PictureFormat.PNG)[16:24])
    assert width == 2400


def test_an_english_picture_says_answer_week_rules_figures_and_source(spec, strength):
    words = words_for("en")

    everything = "\n".join(texts(draw(spec(), PictureFormat.SVG)))
    for text in (
        strength_headline(strength, words),
        "Week ending 2025-10-31 (Fri) · final · 26-week average, threshold 23\u00a0%, exit above 23.25\u00a0%",
        "Russell 2000 Growth ÷ S&P 500",
        "Ratio 24.66\u00a0%",
        "23.98\u00a0%",
        "+0.67\u00a0pt",
        "Tariff shock",
        provenance_line(strength.provenance, words),
    ):
        assert text in everything


def test_a_japanese_picture_is_japanese(spec, strength, japanese_font):
    words = words_for("ja")
    everything = "\n".join(texts(draw(spec("ja"), PictureFormat.SVG)))
    for text in (strength_headline(strength, words), "関税ショック", "比率 24.66%", "2025年4月11日", "10月"):
        assert text in everything
    assert provenance_line(strength.provenance, words) in everything


@pytest.mark.parametrize(("language", "said"), [("en", "Tariff shock"), ("ja", "関税ショック")])
def test_a_pdf_has_one_page_with_text_that_can_be_copied(spec, language, said, japanese_font):
    reader = PdfReader(BytesIO(draw(spec(language), PictureFormat.PDF)), strict=True)
    (page,) = reader.pages
    assert page.mediabox.width == 1200
    text = re.sub(r"\s+", " ", page.extract_text())
    assert said in text
    assert "24.66" in text


def test_colours_are_the_themes_in_their_roles(spec):
    light, dark = (draw(spec(mode=mode), PictureFormat.SVG).decode() for mode in Mode)
    for svg, mode in ((light, Mode.LIGHT), (dark, Mode.DARK)):
        theme = theme_of(mode)
        assert f'height="{ET.fromstring(svg).get("height")}" fill="{theme.background}"' in svg  # noqa: S314
        ratio, average, above, below, regime = theme.chart[:5]
        for colour in (ratio, average, above, below, regime):
            assert f'"{colour}"' in svg
    assert theme_of(Mode.LIGHT).background not in dark


def test_range_and_scale_are_those_asked_for(spec):
    shock = texts(draw(spec(range=Range.TARIFF_SHOCK, scale=Scale.LOG), PictureFormat.SVG))
    assert any("log" in text.lower() for text in shock)
    assert "2023" not in shock


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"zoom": "2001-01-05_2001-06-01"}, "No week from 2001-01-05 to 2001-06-01 has a ratio; all weeks are shown."),
        ({"line": "mansfield", "scale": "log"}, "Mansfield’s form passes through zero and has no log scale;"),
        ({"line": "mansfield", "zoom": "2019-06-07_2019-08-30"}, "Mansfield’s form needs 52 known weeks"),
    ],
)
def test_what_cannot_be_drawn_as_asked_is_said_in_the_picture(strength, asked, told):
    order = parse_order("svg", "en", asked)
    svg = draw(strength_spec(strength, WEEK, Telling((), words_for("en"), NAMES), order), order.format)
    assert told in " ".join(texts(svg))


def test_those_who_cannot_see_it_are_told_the_takeaway(spec):
    told = ET.fromstring(draw(spec(), PictureFormat.SVG)).get("aria-label")  # noqa: S314
    assert told.startswith("Ratio 24.66\u00a0%, above its 26-week average")


def test_what_is_not_final_is_said_in_the_picture(strength, spec):
    sides = replace(strength, latest=replace(strength.latest, status="estimated"))
    order = PictureOrder(PictureFormat.SVG, "en")
    drawn = strength_spec(sides, WEEK, Telling((), words_for("en"), NAMES), order)
    assert "· estimated ·" in drawn["title"]["subtitle"][0]


def test_a_picture_in_the_wrong_language_says_so(strength):
    order = PictureOrder(PictureFormat.SVG, "ja")
    svg = draw(strength_spec(strength, WEEK, Telling((), words_for("en"), NAMES), order), order.format)
    assert words_for("en")("picture.no_japanese_font") in "\n".join(texts(svg))


def test_the_summary_is_drawn_under_its_own_headline(summary):
    order = PictureOrder(PictureFormat.SVG, "en")
    svg = draw(summary_spec(summary, Telling(STARTING_EVENTS, words_for("en"), NAMES), order), order.format)
    assert "Small growth slipped but still leads: ratio 24.66\u00a0%" in "\n".join(texts(svg))


def test_latin_letters_are_always_drawn_as_themselves():
    # A family name the renderer cannot parse makes all text vanish without a word.
    assert has_letters("en")
    assert not re.search(r"(^|, )[^,]* \d", STACK)


def test_without_a_japanese_font_the_probe_says_so(tmp_path):
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    if sys.platform != "linux":
        pytest.skip("fonts are hidden from the process by fontconfig's own variable")
    asked = "from lib.reports.fonts import *; print(drawable_language('ja'), drawable_language('en'))"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env={"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["en", "en"]


def test_no_page_pays_for_the_renderer():
    asked = "import sys, lib.ui.shares, lib.web.routes, lib.cli.export_view; print('vl_convert' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_long_sentences_are_broken_where_they_may_be():
    english = wrapped("The lead of small growth narrowed again and again. " * 5, 19)
    japanese = wrapped("比率は24.66%、26週平均を0.67ポイント上回る。" * 5, 19)
    assert len(english) > 1
    assert " ".join(english) == ("The lead of small growth narrowed again and again. " * 5).strip()
    assert "".join(japanese) == "比率は24.66%、26週平均を0.67ポイント上回る。" * 5
    assert not any(line.startswith(("。", "、", "%")) for line in japanese)
    assert WIDEST < 1200
