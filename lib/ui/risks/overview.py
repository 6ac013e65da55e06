"""The whole watchlist: what stands out, the review, map, table, levels, and what was put away."""

from collections.abc import Sequence

import streamlit as st

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import overdue_line, risk_headline
from lib.domain.risks import Category
from lib.ui.address import set_parameter
from lib.ui.language import key_in_language
from lib.ui.person import keep_person, person_dialog, person_here
from lib.ui.reader import Reader
from lib.ui.risks.as_known import as_it_stood
from lib.ui.risks.form import risk_dialog
from lib.ui.risks.picture import levels_picture, map_picture
from lib.ui.risks.table import WHOLE, risk_table
from lib.ui.risks.walk import risk_walk
from lib.ui.risks.watchlist import Watch

FILTERS = ("open", "overdue", "waiting", "all")
FROZEN_FILTERS = ("open", "waiting", "all")


def risk_overview(reader: Reader, watch: Watch) -> None:
    """Headline, overdue, walk, map beside table, levels."""
    words = reader.words
    st.header(risk_headline(watch.shown, watch.week, words), anchor=False)
    if watch.frozen is None:
        late = any(standing.overdue for standing in watch.shown)
        st.caption(f":orange[:material/schedule:] {_overdue(reader, watch)}" if late else _overdue(reader, watch))
        risk_walk(reader, watch)
    else:
        as_it_stood(reader, watch.frozen)
    picture, table = st.columns([5, 7], gap="small")
    with picture:
        map_picture(reader, watch)
    with table:
        _table(reader, watch)
    levels_picture(reader, watch, [standing.risk for standing in watch.shown])
    if watch.frozen is None:
        _tools(reader, watch)


def _overdue(reader: Reader, watch: Watch) -> str:
    return overdue_line(watch.shown, watch.moment.today, reader.words)


def _table(reader: Reader, watch: Watch) -> None:
    words = reader.words
    st.markdown(f"**{words('risk.table.title')}** :gray[{words('risk.table.note')}]")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        which = st.segmented_control(
            words("risk.filter"),
            FILTERS if watch.frozen is None else FROZEN_FILTERS,
            default="open",
            required=True,
            format_func=lambda name: words(f"risk.filter.{name}"),
            label_visibility="collapsed",
            key=key_in_language("risk_filter" if watch.frozen is None else "risk_filter_frozen"),
        )
        category = st.selectbox(
            words("risk.category"),
            list(Category),
            index=None,
            placeholder=words("risk.filter.category"),
            format_func=lambda one: words(f"risk.category.{one}"),
            label_visibility="collapsed",
            width=170,
            key=key_in_language("risk_category"),
        )
        owners = sorted({standing.risk.owner for standing in watch.shown if standing.risk.owner})
        owner = st.selectbox(
            words("parameter.owner"),
            owners,
            index=None,
            placeholder=words("risk.filter.owner"),
            label_visibility="collapsed",
            width=150,
            key=key_in_language("risk_owner"),
        )
    shown = [one for one in _of_state(watch.shown, str(which)) if category in {None, one.risk.category}]
    shown = [one for one in shown if owner in {None, one.risk.owner}]
    if shown:
        risk_table(reader, shown, watch.week, WHOLE)
    else:
        st.caption(words("risk.table.none"))
    _open_by_name(reader, watch)


def _of_state(shown: Sequence[RiskStanding], which: str) -> list[RiskStanding]:
    return {
        "open": [one for one in shown if one.is_open],
        "overdue": [one for one in shown if one.overdue],
        "waiting": [one for one in shown if one.is_open and not one.answered],
        "all": list(shown),
    }[which]


def _open_by_name(reader: Reader, watch: Watch) -> None:
    """The way to a risk's page without a mouse, put away or not."""
    words, names = reader.words, {risk.slug: risk for risk in watch.book.risks}
    key = key_in_language("risk_open")
    st.selectbox(
        words("risk.open"),
        list(names),
        index=None,
        placeholder=words("risk.open.placeholder"),
        format_func=lambda slug: _label(
            reader, names[slug].key, names[slug].name(words.language), names[slug].archived
        ),
        on_change=lambda: set_parameter("risk", st.session_state[key]),
        label_visibility="collapsed",
        width=320,
        key=key,
    )


def _label(reader: Reader, number: int | None, name: str, archived: bool) -> str:  # noqa: FBT001
    text = f"{number} {name}"
    return reader.words("risk.open.archived", risk=text) if archived else text


def _tools(reader: Reader, watch: Watch) -> None:
    words, person = reader.words, person_here(reader)
    if st.button(words("risk.add"), icon=":material/add:", key="risk_add"):
        if person is None:
            person_dialog(reader)
        else:
            risk_dialog(reader, watch, None, person)
    if person is not None:
        keep_person(person)
