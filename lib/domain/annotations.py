"""What an analyst wrote onto the chart of a pair, on a week or a span of weeks."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark on the chart of one pair, in both languages.

    It belongs to the pair whichever side stands above the line. ``version`` is
    the stored row's; an edit based on an older one is refused. ``key`` is the
    stored row's identity; ``None`` before it is stored.
    """

    instrument: str
    benchmark: str
    first: date
    last: date
    text_en: str
    text_ja: str
    key: int | None = None
    version: int = 1
    archived: bool = False

    def text(self, language: str) -> str:
        """Remark in the reader's language."""
        return self.text_ja if language == "ja" else self.text_en
