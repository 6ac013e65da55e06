"""What followed weeks like these: answer, picture, figures and every occurrence."""

import streamlit as st

from lib.analytics.event_study import EventStudy
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.what_followed import followed_chart
from lib.commentary.what_followed import followed_answer, followed_gaps
from lib.ui.reader import Reader
from lib.ui.strength.condition_controls import condition_controls
from lib.ui.strength.followed_tables import occurrence_table, outcome_table
from lib.ui.strength.loading import load_event_study


def what_followed(reader: Reader, strength: RelativeStrength) -> None:
    """Event study of the condition in the address."""
    words = reader.words
    condition_controls(reader)
    study = load_event_study(reader.at, reader.selection, reader.view.conditions, reader.desk)
    if study is None:
        st.caption(words("headline.nothing"))
        return
    st.markdown(f"**{followed_answer(study, strength.rules, words)}**")
    if study.occurrences:
        _evidence(reader, strength, study)


def _evidence(reader: Reader, strength: RelativeStrength, study: EventStudy) -> None:
    words = reader.words
    first = words.formats.prose_day(study.first)
    st.caption(words("followed.sample", count=len(study.occurrences), decided=study.decided, first=first))
    if any(outcome.thin is None for outcome in study.outcomes):
        alt = followed_answer(study, strength.rules, words)
        st.vega_lite_chart(followed_chart(study, words), width="stretch", alt=alt, key="followed_chart")
        st.caption(words("followed.how"))
    for gap in followed_gaps(study, words):
        st.caption(f":material/visibility_off: {gap}")
    outcome_table(reader, study)
    occurrence_table(reader, study)
