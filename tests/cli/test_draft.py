"""``draft``: the comment of a week as Markdown on standard output."""

from pathlib import Path

import pytest

from lib.services.clock import utc_now

DRAFTS = Path(__file__).parents[1] / "golden" / "drafts"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("week", ["2025-10-31", "2025-09-19", "2025-04-17", "2025-04-04"])
def test_the_terminal_prints_the_draft_that_was_written_down(lib, week, language):
    printed = lib("draft", "--week", week, "--lang", language)
    expected = (DRAFTS / f"{week}.{language}.md").read_text("utf-8")
    body = expected.rsplit("\n\n", 1)[0]  # without the links, which depend on the pages there are
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.replace("\u00a0", " ").startswith(body)


def test_without_a_week_it_is_the_last_whole_one(lib):
    assert "2026-01-16 (Fri)" in lib("draft").out


@pytest.mark.parametrize("week", ["2025-04-18", "2018-04-20", "2199-01-02", "last week"])
def test_a_day_that_ends_no_week_is_one_line(lib, week):
    printed = lib("draft", "--week", week)
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint.startswith("python -m lib: --week: ")


def test_known_on_writes_what_was_known_then(lib):
    before = lib("draft", "--week", "2025-10-31", "--known-on", "2020-01-01")
    assert (before.code, before.out) == (2, "")
    assert before.complaint.startswith("python -m lib: --known-on: ")
    today = f"{utc_now():%Y-%m-%d}"
    assert lib("draft", "--week", "2025-10-31", "--known-on", today).out == lib("draft", "--week", "2025-10-31").out
    assert lib("draft", "--known-on", today).out == lib("draft").out
