"""Reads an analyst's text and judges every figure and word in it against the closes."""

from lib.commentary.check.carried_over import carried_over
from lib.commentary.check.compare import compare_languages
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Finding, Kind, Verdict
from lib.commentary.check.text_check import check_text

__all__ = ["Facts", "Finding", "Kind", "Verdict", "carried_over", "check_text", "compare_languages"]
