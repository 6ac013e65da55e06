"""``export`` of charts."""

import pytest

MAGIC = {"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}


@pytest.fixture
def export(lib, tmp_path, monkeypatch):
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(tmp_path / "data"))

    def run(form, *arguments, what="relative-strength"):
        path = tmp_path / f"chart.{form}"
        printed = lib("export", "--what", what, "--format", form, "--output", str(path), *arguments)
        return printed, path

    return run


@pytest.mark.parametrize("form", MAGIC)
@pytest.mark.parametrize("what", ["relative-strength", "summary"])
def test_a_chart_is_written_as_a_picture(export, form, what):
    printed, path = export(form, "--as-of", "2025-10-31", what=what)
    assert printed.code == 0
    assert printed.out == f"Written: {path}\n"
    assert path.read_bytes().startswith(MAGIC[form])


def test_range_scale_and_mode_change_the_picture(export):
    looks = ((), ("--mode", "dark"), ("--range", "1y"), ("--scale", "log"))
    pictures = {export("svg", "--as-of", "2025-10-31", *look)[1].read_bytes() for look in looks}
    assert len(pictures) == len(looks)


@pytest.mark.parametrize(
    ("form", "what", "arguments", "named"),
    [
        ("png", "relative-strength", ("--mode", "sepia"), "--mode"),
        ("png", "relative-strength", ("--range", "7y"), "--range"),
        ("csv", "relative-strength", ("--scale", "log"), "--scale"),
        ("svg", "summary", ("--range", "1y"), "--range"),
        ("gif", "summary", (), "--format"),
    ],
)
def test_bad_input_is_refused_by_name_and_nothing_is_written(export, form, what, arguments, named):
    printed, path = export(form, *arguments, what=what)
    assert printed.code == 2
    assert named in printed.err
    assert not path.exists()


def test_without_a_japanese_font_a_line_says_so(export, monkeypatch):
    monkeypatch.setattr("lib.reports.fonts.has_letters", lambda language: language == "en")
    printed, path = export("svg", "--lang", "ja")
    assert printed.out.splitlines()[-1] == "サーバーに日本語フォントがないため、画像は英語です。"
    assert "No font with Japanese letters" in path.read_text()
