"""Watched risks as a table: the number is the key to the map."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import score_change
from lib.locales.formats import UNKNOWN
from lib.ui.address import set_parameter
from lib.ui.language import key_in_language
from lib.ui.menu_room import menu_room
from lib.ui.reader import Reader

OCHRE = "#B8741E"
WIDTHS = {
    "en": {"likelihood": 32, "impact": 34, "worse": 76, "moves": 58, "owner": 62, "state": 70},
    "ja": {"likelihood": 54, "impact": 52, "worse": 60, "moves": 58, "owner": 50, "state": 66},
}
"""Pixels of the columns whose words differ in length; the whole table fits beside the map."""
KEY = "risk_table"
SHORT = ("number", "name", "score", "change", "likelihood", "impact", "owner", "next")
WHOLE = (*SHORT[:6], "worse", "moves", "state", *SHORT[6:])


def risk_table(reader: Reader, shown: Sequence[RiskStanding], week: date, columns: Sequence[str] = SHORT) -> None:
    """Draw the table of a week; a click on a cell opens the risk's page where the table stands on its own page."""
    rows = pd.DataFrame([_cells(reader, standing, week) for standing in shown], columns=list(WHOLE))
    own_page = columns is WHOLE
    config = _columns(reader) if own_page else _columns(reader) | _roomy(reader)
    key = key_in_language(KEY)
    if own_page:
        menu_room()
    st.dataframe(
        rows[list(columns)],
        hide_index=True,
        column_config={name: config[name] for name in columns},
        alt=reader.words("risk.table.title"),
        key=key,
        on_select=(lambda: _open(key, shown)) if own_page else "ignore",
        selection_mode="single-cell",
    )


def _open(key: str, shown: Sequence[RiskStanding]) -> None:
    cells = st.session_state[key].selection.cells
    if cells:
        set_parameter("risk", shown[cells[0][0]].risk.slug)


def _cells(reader: Reader, standing: RiskStanding, week: date) -> dict[str, object]:
    words, judgement = reader.words, standing.judgement
    return {
        "number": str(standing.risk.key),
        "name": standing.risk.name(words.language),
        "score": standing.score,
        "change": score_change(standing.change_in(week)),
        "likelihood": _figure(judgement.likelihood),
        "impact": _figure(judgement.impact),
        "worse": words(f"risk.worse.{judgement.worse}") if judgement.worse else UNKNOWN,
        "moves": words(f"risk.moves.{judgement.moves}") if judgement.moves else UNKNOWN,
        "owner": standing.risk.owner or UNKNOWN,
        "next": words.formats.iso(standing.next_review),
        "state": state_of(reader, standing),
    }


def state_of(reader: Reader, standing: RiskStanding) -> str:
    """What is to be done about a risk, in a word."""
    words = reader.words
    if not standing.is_open:
        return words("risk.state.archived") if standing.risk.archived else words("risk.level.dropped")
    if standing.overdue:
        return words("risk.state.overdue")
    if standing.marked is not None:
        return words("risk.state.rang")
    return words("risk.state.answered" if standing.answered else "risk.state.waiting")


def _figure(value: int | None) -> str:
    return UNKNOWN if value is None else str(value)


def _columns(reader: Reader) -> dict[str, ColumnConfig]:
    words, text = reader.words, st.column_config.TextColumn
    width = WIDTHS[words.language]
    return {
        "number": text("#", width=30, pinned=True, alignment="right"),
        "name": text(words("risk.name"), width=162, pinned=True),
        "score": st.column_config.ProgressColumn(
            words("risk.score"),
            min_value=0,
            max_value=25,
            format="%d",
            color=OCHRE,
            width=66,
            help=words("risk.score.help"),
        ),
        "change": text(words("risk.change"), width=54, alignment="right", help=words("risk.change.help")),
        "likelihood": text(
            words("risk.likelihood.short"),
            width=width["likelihood"],
            alignment="right",
            help=words("risk.axis.likelihood"),
        ),
        "impact": text(
            words("risk.impact.short"), width=width["impact"], alignment="right", help=words("risk.axis.impact")
        ),
        "worse": text(words("risk.worse"), width=width["worse"], help=words("risk.worse.question")),
        "moves": text(words("risk.moves"), width=width["moves"], help=words("risk.moves.question")),
        "owner": text(words("parameter.owner"), width=width["owner"]),
        "next": text(words("parameter.next_review"), width=86, help=words("risk.next_review.help")),
        "state": text(words("risk.state"), width=width["state"]),
    }


def _roomy(reader: Reader) -> dict[str, ColumnConfig]:
    """Columns of the short table, which has room for whole words."""
    words, text = reader.words, st.column_config.TextColumn
    return {
        "name": text(words("risk.name"), width=168, pinned=True),
        "likelihood": text(words("parameter.likelihood"), width=72, alignment="right"),
        "impact": text(words("parameter.impact"), width=60, alignment="right"),
    }
