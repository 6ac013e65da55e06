"""Why did it move: the change since another week, in its parts."""

from datetime import date

import numpy as np
import streamlit as st

from lib.analytics.attribution import attribution, weeks_before
from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.attribution_steps import attribution_steps
from lib.charts.waterfall import waterfall
from lib.commentary.names import pair_of
from lib.commentary.why_moved import why_moved
from lib.domain.errors import InvalidInput
from lib.ui.address import control
from lib.ui.reader import Reader


def why_it_moved(reader: Reader, strength: RelativeStrength) -> None:
    """Week to compare with, the sentence, and its bars."""
    words, now = reader.words, strength.latest
    st.markdown(f"**{words('why.title')}**")
    if now is None:
        st.caption(words("why.nothing"))
        return
    weeks = weeks_before(strength.weeks, now.session)
    if not weeks:
        st.caption(words("why.nothing_before", day=words.formats.prose_day(now.session)))
        return
    first = _first(reader, strength, weeks, now.session)
    st.selectbox(
        words("why.from"),
        weeks,
        format_func=words.formats.day_short,
        width=182,
        **control("from", first, whole_page=True),
    )
    split_of_the_move(reader, strength, first, now.session, key="why_chart")


def split_of_the_move(reader: Reader, strength: RelativeStrength, first: date, last: date, *, key: str) -> None:
    """Sentence and bars of the change between two weeks with known ratios."""
    words, window = reader.words, strength.rules.window
    split = attribution(strength.weeks, window, first, last)
    sentence = why_moved(split, window, words, pair_of(strength, words, reader.names))
    st.markdown(sentence)
    sides = (reader.short_name(reader.selection.numerator), reader.short_name(reader.selection.denominator))
    chart = waterfall(attribution_steps(split, sides, words), rise=reader.view.rise)
    st.vega_lite_chart(chart, width="stretch", alt=sentence, key=key)
    st.caption(words("why.note"))


def _first(reader: Reader, strength: RelativeStrength, weeks: tuple[date, ...], last: date) -> date:
    """Week asked for, else the week before; where that has no ratio, the last one that does, and it is said."""
    words, asked = reader.words, reader.view.question.first
    if asked in weeks:
        return asked
    if asked is not None:
        st.caption(f":orange[:material/warning:] {words.describe(InvalidInput('from', 'no_such_week', value=asked))}")
    whole = completed(strength.weeks).index
    before = whole[int(whole.searchsorted(np.datetime64(last))) - 1].date()
    if weeks[0] != before:
        day, first = (words.formats.prose_day(one) for one in (before, weeks[0]))
        st.caption(words("why.gap", day=day, first=first))
    return weeks[0]
