"""A risk's past: its log, and what was said week by week."""

import pandas as pd
import streamlit as st

from lib.analytics.risk_standing import weekly_reviews
from lib.commentary.risks import log_line, score_of
from lib.domain.people import Person
from lib.domain.risks import Risk
from lib.locales.formats import UNKNOWN
from lib.services.risk_rules import LONGEST_SENTENCE
from lib.services.risks import write_note
from lib.ui.boundary import boundary
from lib.ui.editor import Field
from lib.ui.kept_form import forget_form, kept_text, open_form
from lib.ui.reader import Reader
from lib.ui.risks.trouble import attempt, show_field_trouble, trouble_of
from lib.ui.risks.watchlist import Watch


def log_table(reader: Reader, watch: Watch, risk: Risk) -> None:
    """Dated lines, newest first; in a past week those known until then."""
    words, text = reader.words, st.column_config.TextColumn
    rows = [
        {
            "week": words.formats.iso(entry.week),
            "line": log_line(entry, words),
            "author": entry.author.name if entry.author else words("risk.log.program"),
        }
        for entry in reversed(watch.book.log)
        if entry.risk == risk.key and (reader.selection.as_of is None or entry.week <= watch.week)
    ]
    st.markdown(f"**{words('risk.log.title')}**")
    if not rows:
        st.caption(words("risk.log.none"))
        return
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        column_config={
            "week": text(words("table.week"), width=96),
            "line": text(words("risk.log.line"), width="large"),
            "author": text(words("risk.log.author"), width=110),
        },
        alt=words("risk.log.title"),
        key="risk_log",
    )


@st.fragment
def log_writer(reader: Reader, watch: Watch, risk: Risk, person: Person) -> None:
    """A line of one's own, kept as it is typed."""
    words = reader.words
    with boundary():
        form = open_form(reader, person, f"log:{risk.slug}:{watch.week}")
        line = kept_text(form, "log_line", Field(words("parameter.log_line"), LONGEST_SENTENCE))
        show_field_trouble(reader, risk.slug, "log_line")
        if st.button(words("risk.log.write"), key="risk_log_write"):
            with attempt(risk.slug):
                write_note(reader.desk, risk, watch.week, line, watch.signed(person))
            if trouble_of(risk.slug) is None:
                forget_form(form, {"log_line": line})
            st.rerun()


def review_table(reader: Reader, watch: Watch, risk: Risk) -> None:
    """The last word on every week up to the one shown, newest first."""
    words, text = reader.words, st.column_config.TextColumn
    told = weekly_reviews(
        review for review in watch.book.reviews if review.risk == risk.key and review.week <= watch.week
    )
    st.markdown(f"**{words('risk.reviews.title')}**")
    if not told:
        st.caption(words("risk.last.none"))
        return
    rows = [
        {
            "week": words.formats.iso(review.week),
            "score": score_of(review.judgement, words),
            "worse": words(f"risk.worse.{review.judgement.worse}") if review.judgement.worse else UNKNOWN,
            "moves": words(f"risk.moves.{review.judgement.moves}") if review.judgement.moves else UNKNOWN,
            "level": words(f"risk.level.{review.judgement.level}"),
            "sentence": review.judgement.sentence or (words("risk.no_change") if review.unchanged else UNKNOWN),
            "author": review.author.name,
        }
        for review in reversed(told)
    ]
    columns = {name: text(words(f"risk.{name}"), width=92) for name in ("score", "worse", "moves", "level")}
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        column_config={
            "week": text(words("table.week"), width=96, pinned=True),
            **columns,
            "sentence": text(words("parameter.sentence"), width="large"),
            "author": text(words("risk.log.author"), width=110),
        },
        alt=words("risk.reviews.title"),
        key="risk_reviews",
    )
