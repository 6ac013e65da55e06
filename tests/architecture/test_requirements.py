"""Pinned requirements: complete, hashed, and saying nothing about the machine that compiled them."""

import re

import pytest

from tests.architecture.project import ROOT

PAIRS = [("requirements.in", "requirements.txt"), ("requirements-dev.in", "requirements-dev.txt")]
PINNED = re.compile(r"^([a-z0-9-]+)(?:\[\S+\])?==\S+ \\$", re.MULTILINE)
ASKED = re.compile(r"^([a-z0-9][a-z0-9-]*)", re.MULTILINE | re.IGNORECASE)


def text(name):
    return (ROOT / name).read_text()


@pytest.mark.parametrize(("short", "full"), PAIRS)
def test_everything_asked_for_is_pinned(short, full):
    assert set(ASKED.findall(text(short))) <= set(PINNED.findall(text(full)))


@pytest.mark.parametrize("full", [full for _, full in PAIRS])
def test_every_pin_has_hashes(full):
    entries = re.split(r"\n(?=[a-z0-9])", text(full).split("#\n", 2)[-1])
    assert [entry.splitlines()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("full", [full for _, full in PAIRS])
def test_no_machine_or_host_is_named(full):
    assert re.findall(r"https?://\S+|file:\S+|--(?:index-url|find-links|trusted-host) ?\S*", text(full)) == []


def test_both_files_pin_the_same_versions():
    pins = [dict(re.findall(r"^([a-z0-9-]+)(?:\[\S+\])?==(\S+)", text(full), re.MULTILINE)) for _, full in PAIRS]
    assert {name for name in pins[0].keys() & pins[1].keys() if pins[0][name] != pins[1][name]} == set()
