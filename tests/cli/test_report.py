"""``report``: the weekly report of recorded closes; ratios are the published ones, 24.66 % and 22.84 %."""

import io

import pypdf
import pytest

A4, LETTER = (595, 842), (612, 792)
WEEKS = {"2025-10-31": "24.66", "2025-04-11": "22.84"}


@pytest.fixture
def report(lib, tmp_path, monkeypatch):
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(tmp_path / "data"))

    def run(form, *arguments):
        path = tmp_path / f"report.{form}"
        printed = lib("report", "--format", form, "--output", str(path), *arguments)
        return printed, path

    return run


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("week", WEEKS)
def test_a_pdf_has_one_to_three_pages_of_the_paper_with_its_figures_as_text(report, week, language, paper):
    printed, path = report("pdf", "--week", week, "--lang", language, "--paper", paper)
    assert printed.code == 0, printed.err
    document = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    assert 1 <= len(document.pages) <= 3
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in document.pages}
    assert sizes == {A4 if paper == "a4" else LETTER}
    text = "".join(page.extract_text() for page in document.pages)
    assert WEEKS[week] in text
    assert ("関税ショック" if language == "ja" else "Tariff shock") in text


def test_without_a_name_the_file_has_that_of_week_and_language(report, lib, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    printed = lib("report", "--week", "2025-10-31", "--lang", "ja", "--format", "md")
    assert printed.out == "書き出しました：ratioscope-report-2025-10-31-ja.md\n"
    assert (tmp_path / "ratioscope-report-2025-10-31-ja.md").read_text("utf-8").startswith("# 小型グロース")


def test_without_a_week_it_is_of_the_last_whole_one(report):
    printed, path = report("md")
    assert printed.code == 0
    assert "2026-01-16" in path.read_text("utf-8")


def test_without_a_japanese_font_a_line_says_so_and_the_pdf_is_english(report, monkeypatch):
    monkeypatch.setattr("lib.reports.weekly.typst_document.japanese_files", lambda: ())
    printed, path = report("pdf", "--week", "2025-10-31", "--lang", "ja")
    assert printed.out.splitlines()[-1] == "サーバーに日本語フォントがないため、レポートは英語です。"
    text = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text()
    assert "No font with Japanese letters on the server: the report is in English." in text
    assert "Named events" in text or "Indices" in text


@pytest.mark.parametrize(
    ("form", "arguments", "named"),
    [
        ("pdf", ("--week", "2025-10-30"), "--week"),
        ("pdf", ("--week", "2031-01-03"), "--week"),
        ("pdf", ("--week", "31.10.2025"), "--week"),
        ("pdf", ("--paper", "a3"), "--paper"),
        ("xlsx", ("--paper", "a4"), "--paper"),
        ("docx", (), "--format"),
        ("md", ("--known-on", "2031-01-03"), "--known-on"),
    ],
)
def test_bad_input_is_one_sentence_that_names_it_and_nothing_is_written(report, form, arguments, named):
    printed, path = report(form, *arguments)
    assert printed.code == 2
    assert named in printed.complaint
    assert not path.exists()
