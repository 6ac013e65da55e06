"""PDF, HTML and Markdown of a report. Figures are the published ones of 2025-10-31."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pypdf
import pytest

from lib.domain.report_order import Paper, ReportFormat, ReportOrder
from lib.reports.weekly import typst_document
from lib.reports.weekly.document import document
from lib.reports.weekly.html_document import LONG, OWN_WAY
from tests.reports.weekly.conftest import MADE, NASTY

SCRIPT = Path(__file__).parents[3] / "lib" / "ui" / "notes" / "note_text" / "note_text.js"


@pytest.fixture
def written(material):
    def write(form, language="en", note=NASTY, paper=Paper.A4):
        return document(material(language, note), ReportOrder(ReportFormat(form), language, paper), (), MADE)

    return write


def pages(content):
    return pypdf.PdfReader(io.BytesIO(content)).pages


def text_of(content):
    return "\n".join(page.extract_text() for page in pages(content))


def fonts_of(content):
    """Base fonts, and whether each carries its letters."""
    found = {}
    for page in pages(content):
        for font in page["/Resources"]["/Font"].get_object().values():
            (inner,) = font.get_object()["/DescendantFonts"].get_object()
            described = inner.get_object()["/FontDescriptor"].get_object()
            found[inner.get_object()["/BaseFont"]] = any(name.startswith("/FontFile") for name in described)
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_pdf_can_be_read_and_searched(written, language):
    if language == "ja" and not typst_document.has_japanese():
        pytest.skip("no font with Japanese letters is installed: apt-get install fonts-noto-cjk")
    text = text_of(written("pdf", language))
    assert "24.66" in text
    assert "1,686.56" in text
    assert "関税" in text
    assert ("比率" if language == "ja" else "Named events") in text


def test_every_font_is_in_the_file(written):
    fonts = fonts_of(written("pdf"))
    assert any("SourceSansPro" in name for name in fonts)
    assert all(fonts.values()), fonts


def test_what_was_typed_is_set_and_never_run(written):
    text = text_of(written("pdf"))
    for typed in ("<script>alert(1)</script>", '#import "x"', "$x^2$", "#let x = 1", "#sys.inputs", "A. <b>"):
        assert typed in text


def test_pages_are_numbered_and_carry_the_source(written):
    content = written("pdf")
    assert 1 <= len(pages(content)) <= 3
    for number, page in enumerate(pages(content), 1):
        text = page.extract_text()
        assert f"{number} / {len(pages(content))}" in text
        assert "2025-10-31" in text
        assert "retrieved 2025-11-01 06:10 UTC" in text


def test_the_paper_is_the_one_asked_for(written):
    assert [round(side) for side in pages(written("pdf"))[0].mediabox[2:]] == [595, 842]
    assert [round(side) for side in pages(written("pdf", paper=Paper.LETTER))[0].mediabox[2:]] == [612, 792]
    assert b"size: letter" in written("html", paper=Paper.LETTER)


def test_it_says_when_its_data_were_retrieved(written):
    metadata = pypdf.PdfReader(io.BytesIO(written("pdf"))).metadata
    assert metadata.creation_date == MADE


@pytest.mark.parametrize("form", ["pdf", "html", "md", "xlsx"])
def test_the_same_material_makes_the_same_bytes(written, form):
    assert written(form) == written(form)


def test_another_process_makes_the_same_bytes(tmp_path):
    """From the terminal, over one database, at two instants."""
    environment = {"PATH": "/usr/bin:/bin", "RATIOSCOPE_SOURCE": "recorded", "RATIOSCOPE_DATA_DIR": str(tmp_path)}
    made = []
    for name in ("one.pdf", "two.pdf"):
        command = [sys.executable, "-m", "lib", "report", "--week", "2025-10-31", "--output", str(tmp_path / name)]
        subprocess.run(command, env=environment, check=True, capture_output=True)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_needs_nothing_but_itself(written, language):
    page = Elements()
    page.feed(written("html", language).decode())
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "src"]
    addresses = [value for tag, name, value in page.attributes if name in {"href", "xlink:href"}]
    assert addresses == ["https://example.com/a?b=1&c=2"]
    assert ("html", "lang", language) in page.attributes


def test_the_page_fetches_nothing_from_its_style(written):
    style = re.search(r"<style>(.*?)</style>", written("html").decode(), re.DOTALL)[1]
    assert set(re.findall(r"url\((.{22})", style)) == {"data:font/woff2;base64,"[:22]}
    assert "@import" not in style


def test_the_style_of_the_page_is_read_as_it_was_written(written):
    style = re.search(r"<style>(.*?)</style>", written("html").decode(), re.DOTALL)[1]
    assert 'font: 15px/1.55 "Ratioscope Text",' in style
    assert "&" not in style  # in a style element an escaped quote is no quote


def test_a_figure_keeps_its_sign_on_the_line(written):
    html = written("html", "ja", note="前週は＋2.26%、<b>＋1.0</b>、S&P 500").decode()
    for kept in ("＋2.26%", "＋1.0", "S&amp;P 500"):
        assert f'<span class="whole">{kept}</span>' in html
    assert "&lt;b&gt;" in html


def test_the_page_on_screen_keeps_together_what_the_report_does():
    script = SCRIPT.read_text("utf-8")
    assert re.search(r"OWN_WAY = /(.+)/$", script, re.MULTILINE)[1] == OWN_WAY.pattern
    assert int(re.search(r"LONG = (\d+)", script)[1]) == LONG


def test_headings_of_the_page_make_one_outline(written):
    levels = [int(level) for level in re.findall(r"<h(\d)[ >]", written("html", note="# a\n\n### b\n\n# c").decode())]
    assert levels[0] == 1
    assert [level for level in levels if level > 2] == [3, 4, 3]


def test_what_was_typed_is_text_in_the_page(written):
    html = written("html").decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;img src=x onerror=alert(2)&gt;" in html
    assert "A. &lt;b&gt;" in html


def test_tables_of_the_page_name_their_columns_and_rows(written):
    page = Elements()
    page.feed(written("html").decode())
    scopes = {value for tag, name, value in page.attributes if tag == "th" and name == "scope"}
    assert scopes == {"col", "row"}
    assert len([1 for tag, name, _ in page.attributes if tag == "table" and name == "aria-labelledby"]) == 3


def test_charts_of_the_page_follow_light_and_dark(written):
    html = written("html").decode()
    drawn = html[html.index("<figure>") :]
    assert "var(--ratio)" in drawn
    assert "#14263F" not in drawn


def test_markdown_holds_the_figures_and_the_note_as_text(written):
    text = written("md").decode()
    assert "ratio 24.66\u00a0%" in text
    assert "\\<script\\>alert(1)\\</script\\>" in text
    assert "### 相互関税の影響" in text


def test_without_a_note_there_is_no_part_for_it(written):
    for form in ("md", "html"):
        assert "Note of the week" not in written(form, note=None).decode()
        assert "Note of the week" in written(form).decode()


def test_without_a_japanese_font_no_server_font_is_used(written, monkeypatch):
    monkeypatch.setattr(typst_document, "japanese_files", lambda: ())
    assert all("Noto" not in name for name in fonts_of(written("pdf", note="plain")))


def test_what_no_font_can_draw_is_marked(written, monkeypatch):
    note = "Tariffs 關稅 関税 한국 \U0001f680\ufe0f → ▲ − ÷ Ωж end"
    if typst_document.has_japanese():
        assert "関税 한국 […] → ▲ − ÷ Ωж end" in text_of(written("pdf", note=note))
    monkeypatch.setattr(typst_document, "japanese_files", lambda: ())
    assert "Tariffs […] […] […] […] → ▲ − ÷ Ωж end" in text_of(written("pdf", note=note))


def test_the_document_has_an_outline_a_language_and_marks_for_reading_aloud(written):
    document = pypdf.PdfReader(io.BytesIO(written("pdf")))
    root = document.trailer["/Root"]
    assert (root["/Lang"], bool(root["/MarkInfo"]["/Marked"])) == ("en", True)
    (headline, parts) = document.outline
    assert headline.title.startswith("Small growth slipped")
    titles = [[one.title for one in part] if isinstance(part, list) else part.title for part in parts]
    assert titles[:3] == ["Ratio to S&P 500", "Indices", "Why did it move?"]
    assert (
        titles[titles.index(["相互関税の影響"]) - 1] == "Note of the week"
    )  # the note's own heading lies below its title


def test_no_page_pays_for_typst():
    asked = "import sys, lib.ui.shares, lib.web.routes, lib.cli.write_report; print('typst' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_another_pair_is_called_by_its_names_and_a_frozen_week_by_its_day(material):
    base = material()
    strength = replace(base.summary.strength, numerator="IWM", denominator="^DJI")
    frozen = replace(base.summary.provenance, known_on=date(2025, 11, 1))
    other = replace(base, summary=replace(base.summary, strength=strength, provenance=frozen))
    text = document(other, ReportOrder(ReportFormat.MARKDOWN, "en"), (), MADE).decode()
    assert "IWM against Dow, weekly report" in text
    assert "final · as known on 2025-11-01" in text
