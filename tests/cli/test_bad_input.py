"""One clear line on standard error that names the argument, and exit code 2."""

import argparse
import inspect
import re
from pathlib import Path

import pytest

from lib.cli.argparse_words import PHRASES
from lib.domain.errors import StoreLocked

WRONG = [
    (("--window", "0"), "--window"),
    (("--window", "1"), "--window"),
    (("--window", "-5"), "--window"),
    (("--window", "1000000"), "--window"),
    (("--window", "half a year"), "--window"),
    (("--as-of", "2019-05-24"), "--as-of"),
    (("--as-of", "9999-12-31"), "--as-of"),
    (("--as-of", "yesterday"), "--as-of"),
    (("--known-on", "2020-01-01"), "--known-on"),
    (("--benchmark", "^RUO"), "--benchmark"),
    (("--instrument", "NOSUCH"), "--instrument"),
    (("--instrument", "no such thing"), "--instrument"),
    (("--threshold", "high"), "--threshold"),
    (("--exit-weeks", "0"), "--exit-weeks"),
]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("arguments", "name"), WRONG)
def test_a_wrong_value_is_one_line_that_names_the_argument(lib, arguments, name, language):
    printed = lib("--lang", language, "relative-strength", *arguments)
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint.startswith(f"python -m lib: {name}: ")


@pytest.mark.parametrize(
    "arguments",
    [(), ("dance",), ("summary", "--json", "--csv"), ("summary", "--window", "26"), ("--lang", "de", "summary")],
)
def test_words_that_are_no_command_are_refused(lib, arguments):
    printed = lib(*arguments)
    assert (printed.code, printed.out) == (2, "")
    assert "error:" in printed.err


def test_a_symbol_without_closes_is_no_mistake_of_the_arguments(lib):
    printed = lib("relative-strength", "--instrument", "^VIX")
    assert printed.code == 1
    assert "^VIX" in printed.complaint


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("RATIOSCOPE_PORT", "http"),
        ("RATIOSCOPE_SOURCE", "bloomberg"),
        ("RATIOSCOPE_LANGUAGE", "de"),
        ("RATIOSCOPE_DATABASE_URL", "mysql://somewhere"),
        ("RATIOSCOPE_DATA_DIR", "/dev/null/data"),
        ("RATIOSCOPE_DATA_DIR", "a" * 300),
    ],
)
def test_a_wrong_setting_is_named(lib, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    printed = lib("summary")
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint.startswith(f"python -m lib: {variable}: ")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc, in which nothing can be made")
@pytest.mark.parametrize("command", ["summary", "serve", "refresh"])
def test_a_data_folder_that_cannot_be_made_is_named(lib, monkeypatch, command):
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", "/proc/ratioscope")
    printed = lib(command)
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint == "python -m lib: RATIOSCOPE_DATA_DIR: the folder “/proc/ratioscope” cannot be made."


def test_a_damaged_database_is_one_line(lib, tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "ratioscope.sqlite3").write_bytes(b"this is no database " * 500)
    printed = lib("summary")
    assert printed.code == 1
    assert printed.complaint == (
        "python -m lib: The database file is damaged. Nothing was changed. "
        "The operations guide tells how to go back to a copy."
    )


def failing(error):
    def open_desk(*_):
        raise error

    return open_desk


def test_a_locked_database_is_one_line(lib, monkeypatch):
    monkeypatch.setattr("lib.cli.show_summary.open_desk", failing(StoreLocked()))
    assert lib("summary").complaint.startswith("python -m lib: The database is busy.")


def test_the_unforeseen_is_an_id_whose_traceback_is_in_the_log(lib, monkeypatch, tmp_path):
    monkeypatch.setattr("lib.cli.show_summary.open_desk", failing(RuntimeError("inside")))
    printed = lib("summary")
    log = (tmp_path / "var" / "log" / "commands.log").read_text("utf-8")
    number = printed.complaint.partition("(id ")[2][:4]
    assert printed.code == 1
    assert "inside" not in printed.err
    assert f"id {number}" in log
    assert "RuntimeError: inside" in log


def test_an_interruption_is_quiet(lib, monkeypatch):
    monkeypatch.setattr("lib.cli.show_summary.open_desk", failing(KeyboardInterrupt()))
    printed = lib("summary")
    assert (printed.code, printed.out, printed.err) == (130, "", "")


ENGLISH = re.compile(r"[a-z]{4,} [a-z]{2,}")
PROGRAM = re.compile(r"python -m lib( [a-z-]+)?")


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("check", "--help"), ("dance",), ("summary", "--json", "--csv"), ("check", "--week"), ("check",)],
)
def test_what_argparse_says_by_itself_is_in_the_readers_language(lib, arguments):
    printed = lib("--lang", "ja", *arguments)
    assert ENGLISH.findall(PROGRAM.sub("", printed.out + printed.err)) == []
    assert "使い方：" in printed.out + printed.err
    assert "usage: python -m lib" in "".join(vars(lib("--lang", "en", *arguments))[name] for name in ("out", "err"))


def test_every_phrase_is_one_argparse_looks_up():
    asked = inspect.getsource(argparse)
    assert [phrase for phrase in PHRASES if repr(phrase)[1:-1] not in asked] == []
