"""The watchlist as a file, read back with the standard library."""

import csv
import io
from dataclasses import replace
from datetime import date

from lib.locales.catalogue import words_for
from lib.reports.risks import risks_csv
from tests.unit.charts.risk_shapes import FIVE, stands

WEEK = date(2025, 10, 31)


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_risk_is_a_row_and_what_nobody_judged_is_an_empty_cell():
    first, last = rows(risks_csv([FIVE[0], stands(7)], WEEK, words_for("en")))
    assert (first["number"], first["risk"], first["likelihood"], first["score"]) == ("1", "Risk 1", "4", "16")
    assert first["next review"] == "2025-11-07"
    assert {last[name] for name in ("likelihood", "impact", "score", "change of the score", "week reviewed")} == {""}


def test_headers_and_words_follow_the_language():
    (row,) = rows(risks_csv(FIVE[:1], WEEK, words_for("ja")))
    assert (row["リスク"], row["扱い"]) == ("リスク1", "監視")


def test_a_name_that_looks_like_a_formula_is_no_formula():
    trap = replace(FIVE[0], risk=replace(FIVE[0].risk, name_en="=1+1"))
    (row,) = rows(risks_csv([trap], WEEK, words_for("en")))
    assert not row["risk"].startswith("=")
