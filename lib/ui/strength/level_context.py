"""The level in context: rank among the weeks chosen, Mansfield's figure, lowest since."""

import streamlit as st

from lib.analytics.level_rank import level_rank
from lib.analytics.mansfield import latest_mansfield
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.level_rank import mansfield_sentence, rank_sentence, since_sentence
from lib.domain.comparison import ALL_WEEKS, CONTEXTS
from lib.ui.address import control
from lib.ui.reader import Reader


def level_context(reader: Reader, strength: RelativeStrength) -> None:
    """One line of sentences, and the window they are about."""
    words, now = reader.words, strength.latest
    rank = level_rank(strength.weeks, reader.view.against.context)
    if now is None or rank is None:
        return
    sentences = (
        rank_sentence(rank, words),
        since_sentence(now, words),
        mansfield_sentence(latest_mansfield(strength.weeks), words),
    )
    chosen, said = st.columns([1, 6], vertical_alignment="bottom")
    with chosen:
        st.selectbox(
            words("level.title"),
            (ALL_WEEKS, *map(str, CONTEXTS)),
            format_func=lambda weeks: words("level.all") if weeks == ALL_WEEKS else _window(reader, weeks),
            help=words("level.help"),
            **control("context", str(reader.view.against.context or ALL_WEEKS)),
        )
    with said:
        st.markdown(("" if words.language == "ja" else " ").join(sentence for sentence in sentences if sentence))


def _window(reader: Reader, weeks: str) -> str:
    return reader.words("level.weeks", weeks=weeks)
