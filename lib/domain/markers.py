"""Dates that a chart can mark, each leading to where they come from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Marker:
    """A dated mark on a chart of weeks.

    Parameters
    ----------
    session
        Last session of the week it belongs to.
    label_en, label_ja
        What it says, in both languages, a few words.
    kind
        What it comes from: ``note``, ``risk_level``, ``risk_proxy`` or ``risk_worse``.
    address
        Where it leads, relative to the root and without language: ``risks?risk=private-credit``.
    """

    session: date
    label_en: str
    label_ja: str
    kind: str
    address: str

    def label(self, language: str) -> str:
        """Label in the reader's language."""
        return self.label_ja if language == "ja" else self.label_en
