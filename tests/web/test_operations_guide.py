"""What docs/operations.md says about the addresses is true."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from lib.web.query import HOW, STRENGTH, SUMMARY

GUIDE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
EXAMPLES = re.findall(r"^curl '(http://localhost:8501\S+)'$", GUIDE, re.MULTILINE)


def documented(of):
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| (both|relative strength) \|", GUIDE, re.MULTILINE)
    return {name for names, whose in rows if whose in of for name in re.findall(r"`(\w+)`", names)}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_answers(get, example):
    place = urlsplit(example)
    assert get(f"{place.path}?{place.query}").status == 200


def test_the_guide_has_examples():
    assert len(EXAMPLES) >= 3


def test_the_table_of_parameters_is_what_the_addresses_accept():
    assert documented({"both", "relative strength"}) == {*STRENGTH, *HOW}
    assert documented({"both"}) == {*SUMMARY, *HOW}
