"""The dashboard's elements and nothing else: no store, no sums, no catalogues, everything precomputed.

The pages hold what ours hold: navigation, selectors and popovers, headline,
figures, chart, tabs, tables, buttons, source. What they cost is what Streamlit
costs; ours are measured against them. The finished figures lie in the JSON file
named by ``BARE_PAGE`` (see figures.py).
"""

import json
import os
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

st.set_page_config(page_title="Bare", layout="wide")


@st.cache_resource
def figures() -> tuple[dict[str, Any], pd.DataFrame]:
    """Finished metrics and charts, and the table."""
    page = json.loads(Path(os.environ["BARE_PAGE"]).read_text())
    return page, pd.DataFrame(page["table"])


def context_line() -> None:
    """Week, badges, selector and three popovers."""
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.markdown("**Week** :green-badge[:material/check: final]", width="content")
        with st.container(horizontal=True, width="content"):
            st.selectbox("Week", figures()[1]["session"].tolist(), label_visibility="collapsed", width=162)
            for icon in ("translate", "tune", "ios_share"):
                with st.popover("", icon=f":material/{icon}:"):
                    st.radio(icon, ("a", "b"))


def foot() -> None:
    """Two buttons and the source."""
    with st.container(horizontal=True):
        st.button("Previous week", icon=":material/chevron_left:", shortcut="P")
        st.button("Next week", icon=":material/chevron_right:", shortcut="N")
    st.caption(figures()[0]["source"])


@st.fragment
def chart() -> None:
    """A finished chart per range, chosen by a switch, its strip, and what is written around them."""
    charts = figures()[0]["charts"]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Instrument", ("a", "b"), width=182)
        st.selectbox("Benchmark", ("a", "b"), width=158)
        chosen = st.segmented_control("Range", [name for name in charts if name != "summary"], default="2022")
        for name in ("Rules", "Chart"):
            with st.popover(name, icon=":material/rule:"):
                st.number_input(name)
    spec = charts[chosen or "2022"]
    st.vega_lite_chart(spec=spec, width="stretch", key="chart", on_select="rerun", selection_mode="picked")
    strip = figures()[0]["overview"]
    st.vega_lite_chart(spec=strip, width="stretch", key="strip", on_select="rerun", selection_mode="brush")
    st.markdown(figures()[0]["headline"])
    window, rank = st.columns([1, 6], vertical_alignment="bottom")
    window.selectbox("Window", ("a", "b"))
    rank.markdown(figures()[0]["headline"])


def metrics() -> None:
    """Six figures."""
    with st.grid(6, min_column_width=150):
        for metric in figures()[0]["metrics"]:
            st.metric(*metric, border=True)


def summary() -> None:
    """Elements of the market summary."""
    page, table = figures()
    context_line()
    st.header(page["headline"])
    st.markdown(page["headline"])
    metrics()
    picture, facts = st.columns([2, 1])
    picture.vega_lite_chart(spec=page["charts"]["summary"], width="stretch")
    with facts.container(border=True):
        st.markdown("| a | b |\n|:--|--:|\n| c | d |")
    st.dataframe(table.head(7), hide_index=True)
    with st.container(horizontal=True):
        for name in ("Fetch", "Symbols", "File"):
            st.button(name, icon=":material/sync:")
    foot()


def strength() -> None:
    """Elements of the relative strength page."""
    page, table = figures()
    context_line()
    st.header(page["headline"])
    metrics()
    chart()
    st.caption(page["source"])
    for place, tab in enumerate(st.tabs(["Regimes", "Events", "All weeks"])):
        tab.dataframe(table, hide_index=True)
        if place == 0:
            tab.selectbox("Regime", ("a", "b"))
            tab.vega_lite_chart(spec=page["paths"], width="stretch", key="paths")
    foot()


@st.fragment
def small_charts() -> None:
    """Finished strips of sixty pairs per span, chosen by a switch, and the tabs."""
    page, table = figures()
    st.header(page["headline"])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("List", ("a", "b"), width=230)
        st.selectbox("Order", ("a", "b"), width=190)
        span = st.segmented_control("Weeks", list(page["strips"]), default="104", required=True)
    tabs = st.tabs(["Charts", "Numbers", "Breadth", "Rotation"], on_change="rerun")
    if tabs[0].open:
        with tabs[0], st.grid(4, min_column_width=280, gap="medium"):
            for place, strip in enumerate(page["strips"][span]):
                st.vega_lite_chart(spec=strip, width="stretch", key=f"strip_{place}")
    elif tabs[1].open:
        tabs[1].dataframe(table, hide_index=True)


def pairs() -> None:
    """Elements of the page of many pairs."""
    context_line()
    small_charts()
    foot()


pages = [
    st.Page(summary, title="Summary"),
    st.Page(strength, title="Strength", url_path="relative_strength"),
    st.Page(pairs, title="Pairs", url_path="pairs"),
]
st.navigation(pages, position="top").run()
