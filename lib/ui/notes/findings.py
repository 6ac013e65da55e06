"""What the check says about a note, title and text apart: their places are counted apart."""

from dataclasses import dataclass

from lib.commentary.check import Finding, Verdict

OPEN = (Verdict.WRONG, Verdict.CONTRADICTS)


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings in the order in which a reader meets them."""

    title: tuple[Finding, ...] = ()
    text: tuple[Finding, ...] = ()

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that want an answer before the note is published."""
        return tuple(finding for finding in (*self.title, *self.text) if finding.verdict in OPEN)

    @property
    def right(self) -> int:
        """How many figures and words match the data."""
        return sum(finding.verdict is Verdict.RIGHT for finding in (*self.title, *self.text))
