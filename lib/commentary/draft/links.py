"""Where a reader of the comment can go on: addresses of our own pages."""

from urllib.parse import urlencode

from lib.commentary.draft.facts import DraftFacts
from lib.domain.selection import Range
from lib.locales.catalogue import Words

PAGE_OF = {
    "chart": ("relative_strength", {"range": Range.SINCE_2022.value}),
    "long_chart": ("relative_strength", {"range": Range.ALL.value}),
    "funds": ("funds", {}),
    "archive": ("notes", {}),
}


def links(facts: DraftFacts, words: Words) -> str:
    """Markdown links on one line; pages that do not exist are left out."""
    return " · ".join(
        f"[{words(f'draft.link.{name}')}](/{stem}?{urlencode(_query(facts, words, extra))})"
        for name, (stem, extra) in PAGE_OF.items()
        if stem in facts.pages
    )


def _query(facts: DraftFacts, words: Words, extra: dict[str, str]) -> dict[str, str]:
    return {"week": facts.week.isoformat(), "lang": words.language, **extra}
