"""The whole draft, as Markdown."""

from collections.abc import Iterable

from lib.commentary.draft.close import close_sentences
from lib.commentary.draft.comparison import comparison_sentence, two_weeks_sentence
from lib.commentary.draft.data_notes import data_notes
from lib.commentary.draft.facts import DraftFacts
from lib.commentary.draft.links import links
from lib.commentary.draft.ratio import ratio_sentences
from lib.commentary.draft.risks import risk_list
from lib.commentary.draft.title import title
from lib.locales.catalogue import Words


def draft_markdown(facts: DraftFacts, words: Words) -> str:
    """Title and text as one Markdown document."""
    return f"### {title(facts, words)}\n\n{draft_text(facts, words)}\n"


def draft_text(facts: DraftFacts, words: Words) -> str:
    """The week, the ratio, the risks, what is not official, and where to read on; the same facts give the same text."""
    week = (*close_sentences(facts, words), two_weeks_sentence(facts, words), comparison_sentence(facts, words))
    notes = _paragraph(data_notes(facts, words), words)
    blocks = (
        _paragraph(week, words),
        _paragraph(ratio_sentences(facts, words), words),
        risk_list(facts, words),
        words("draft.note.block", notes=notes) if notes else "",
        links(facts, words),
    )
    return "\n\n".join(block for block in blocks if block)


def _paragraph(sentences: Iterable[str], words: Words) -> str:
    return ("" if words.language == "ja" else " ").join(sentence for sentence in sentences if sentence)
