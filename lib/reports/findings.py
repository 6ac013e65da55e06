"""Findings of a check as plain values, with a sentence for people."""

import json
from collections.abc import Sequence

from lib.commentary.check import Finding
from lib.locales.catalogue import Words


def findings_payload(findings: Sequence[Finding], words: Words) -> list[dict[str, object]]:
    """One dictionary per finding: place, what is claimed, how it stands, what should stand there, and why."""
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "subject": one.subject,
            "kind": one.kind.value,
            "verdict": one.verdict.value,
            "expected": one.expected,
            "cause": one.cause,
            "message": finding_sentence(one, words),
        }
        for one in findings
    ]


def finding_sentence(finding: Finding, words: Words) -> str:
    """The finding as one sentence in the reader's language."""
    verdict = words(f"check.verdict.{finding.verdict}")
    if finding.verdict in {"wrong", "contradicts", "rounding"} and finding.expected:
        verdict = words("check.expected", verdict=verdict, expected=finding.expected)
    if finding.cause is None:
        return verdict
    return words("check.sentence", verdict=verdict, cause=words(f"check.cause.{finding.cause}"))


def print_ready(payload: list[dict[str, object]]) -> str:
    """Findings as JSON text, one list."""
    return json.dumps(payload, indent=2, ensure_ascii=False, allow_nan=False)
