"""The dashboard's elements and nothing else: no store, no sums, no catalogues, everything precomputed.

What this page costs is what Streamlit costs; ours is measured against it.
The finished figures lie in the JSON file named by ``BARE_PAGE`` (see figures.py).
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


@st.fragment
def chart(charts: dict[str, dict[str, object]]) -> None:
    """A finished chart per range, chosen by a switch."""
    chosen = st.segmented_control("Range", list(charts), default="all", label_visibility="collapsed")
    st.vega_lite_chart(spec=charts[chosen or "all"], width="stretch")


page, table = figures()
st.header(page["headline"])
for column, metric in zip(st.columns(6), page["metrics"], strict=True):
    column.metric(*metric, border=True)
chart(page["charts"])
st.dataframe(table, hide_index=True)
st.caption(page["source"])
