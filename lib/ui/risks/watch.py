"""What the desk watches: the highest risks and what changed, beside the summary's chart."""

from datetime import date

import streamlit as st

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import overdue_line, score_change
from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.reader import Reader
from lib.ui.risks.watchlist import open_watch

HIGHEST_SHOWN, HOT = 3, 12


def risk_watch(reader: Reader, week: date) -> None:
    """Three highest risks with their scores, how many changed, and what is overdue.

    A view frozen on a past day shows what had been said by then, and nothing of what is late today.
    """
    words, watch = reader.words, open_watch(reader, week)
    shown = [standing for standing in watch.shown if standing.is_open]
    judged = [standing for standing in shown if standing.score is not None]
    changed = [standing for standing in shown if standing.changed_in(week)]
    with st.container(border=True):
        note = words("risk.watch.changed", changed=len(changed), total=len(shown))
        st.markdown(f"**{words('risk.watch.title')}** :gray[{note}]")
        if judged:
            st.markdown(_table(reader, judged[:HIGHEST_SHOWN], week), width="stretch")
        else:
            st.caption(words("risk.watch.unjudged"))
        if any(standing.overdue for standing in watch.shown):
            st.caption(f":orange[:material/schedule:] {overdue_line(watch.shown, watch.moment.today, words)}")
        st.page_link(pages(words)["risks"], label=words("risk.title"), icon=":material/arrow_forward:")


def _table(reader: Reader, top: list[RiskStanding], week: date) -> str:
    """Name, likelihood × impact, and the change of the week with its arrow; unknown until it is reviewed."""
    words = reader.words
    rows = [
        f"| {literal(standing.risk.name(words.language))} | {_place(standing)} "
        f"| {score_change(standing.change_in(week))} |"
        for standing in top
    ]
    head = f"| {words('risk.name')} | {words('risk.score')} | {words('risk.change')} |"
    return "\n".join((head, "|:--|:-:|:--|", *rows))


def _place(standing: RiskStanding) -> str:
    color = "orange" if (standing.score or 0) >= HOT else "gray"
    return f":{color}-badge[{standing.judgement.likelihood} × {standing.judgement.impact}]"
