"""``reconcile``: CSV in, readable text, CSV or JSON out."""

import csv
import io

import pytest

FIGURES = """date,figure,value,subject
2025-10-31,deviation,+0.69,
2025-10-17,change,−0.44%,S&P 500
2025-10-31,ratio,24.66%,
2025-09-19,close,1655.43,
2025-10-31,deviation,0.68,
2023-06-16,deviation,0.68,
2010-06-18,ratio,0.68,
2025-10-31,close,1111.11,
someday,ratio,1,
"""


@pytest.fixture
def figures(tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text(FIGURES, "utf-8")
    return str(file)


def test_the_difference_of_october_is_explained_in_words(lib, figures):
    out = lib("reconcile", figures).out.replace("\u00a0", " ")
    assert "Follows from about 6,693.50 (6,693.13 to 6,693.80) in place of 6,552.51 for S&P 500 on 2025-10-10" in out
    assert "The same explains: Change, S&P 500 of 2025-10-17." in out
    assert "Row 10: not a date (someday)" in out
    for sentence in (
        "One digit differs.",
        "Only the last digit differs",
        "so it is not judged",
        "No single mistake",
        "do not hold",
    ):
        assert sentence in out


def test_the_same_in_japanese(lib, figures):
    out = lib("--lang", "ja", "reconcile", figures).out
    assert "2025-10-10のS&P 500を6,552.51ではなく約6,693.50（6,693.13〜6,693.80）とした場合の値" in out
    assert "1桁だけ違う。" in out


def test_csv_out_names_the_close_and_the_level(lib, figures):
    rows = list(csv.DictReader(io.StringIO(lib("reconcile", figures, "--csv").out)))
    first = rows[0]
    assert (first["verdict"], first["cause_symbol"], first["cause_week"]) == ("differs", "^GSPC", "2025-10-10")
    assert (float(first["cause_level"]), float(first["cause_close"])) == (6693.5, 6552.51)
    assert [row["origin"] for row in rows] == [str(number) for number in range(2, 10)]


def test_json_has_every_cause(lib, figures):
    answer = lib("reconcile", figures, "--json").json["figures"]
    assert len(answer[0]["causes"]) == 5
    assert answer[2]["causes"] == []


@pytest.mark.parametrize("content", ["", "nothing\n", "date,figure,value\nsomeday,ratio,1\n", "\0"])
def test_a_file_without_figures_is_one_line(lib, tmp_path, content):
    (tmp_path / "empty.csv").write_text(content, "utf-8")
    printed = lib("reconcile", str(tmp_path / "empty.csv"))
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint.startswith("python -m lib: FILE: ")


def test_a_file_that_is_not_there_is_one_line(lib, tmp_path):
    printed = lib("reconcile", str(tmp_path / "absent.csv"))
    assert printed.code == 2
    assert printed.complaint.startswith("python -m lib: FILE: ")
