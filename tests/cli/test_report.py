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
