"""``python -m lib check``: JSON findings from a file or standard input."""

import io
import sys

import pytest

SENTENCE = "ラッセル2000グロース、10月31日は1692.81、前週末比6.25ポイント（0.37%）小幅反落。\n"


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "note.md"
    file.write_text(SENTENCE, "utf-8")
    return file


def test_last_weeks_level_is_found_where_it_stands(lib, text):
    printed = lib("check", "--week", "2025-10-31", "--lang", "ja", str(text))
    assert printed.code == 0
    (wrong,) = [one for one in printed.json if one["verdict"] == "wrong"]
    assert SENTENCE[wrong["start"] : wrong["end"]] == wrong["text"] == "1692.81"
    # recorded/README.md: RUO closed at 1686.56 on 2025-10-31
    assert (wrong["subject"], wrong["kind"], wrong["expected"], wrong["cause"]) == (
        "^RUO",
        "level",
        "1686.56",
        "last_week",
    )


def test_standard_input_is_read_when_no_file_is_named(lib, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode()), encoding="utf-8"))
    assert "last_week" in {one["cause"] for one in lib("check", "--week", "2025-10-31").json}


def test_places_count_every_character_of_the_file(lib, tmp_path):
    typed = "\ufeff小型成長株は0.73%安。\r\nダウは0.71%高。\r\n"
    file = tmp_path / "note.txt"
    file.write_bytes(typed.encode())
    found = lib("check", "--week", "2025-10-31", str(file)).json
    assert [typed[one["start"] : one["end"]] for one in found] == [one["text"] for one in found]
    assert [one["text"] for one in found if one["verdict"] == "wrong"] == ["0.73%", "0.71%"]


def test_a_text_without_figures_has_no_findings(lib, text):
    text.write_text("今週は静かでした。", "utf-8")
    assert lib("check", "--week", "2025-10-31", str(text)).json == []


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("--week", "2025-10-30"), "--week"),
        (("--week", "2999-01-01"), "--week"),
        (("--week", "Friday"), "--week"),
        (("--week", "1999-12-31"), "--week"),
        (("--week", "2025-10-31", "--known-on", "2999-01-01"), "--known-on"),
        (("--week", "2025-10-31", "nowhere.md"), "FILE"),
    ],
)
def test_wrong_input_is_one_line_that_names_the_argument(lib, text, arguments, names):
    printed = lib("check", *arguments, *(() if "nowhere.md" in arguments else (str(text),)))
    assert (printed.code, printed.out) == (2, "")
    assert names in printed.complaint


def test_a_file_that_is_no_text_is_refused(lib, text):
    text.write_bytes(b"\xff\xfe\x00")
    assert (lib("check", "--week", "2025-10-31", str(text))).code == 2
