"""What is stored for every symbol, and fetching it now."""

import pandas as pd
import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.services.clock import utc_now
from lib.services.refresh import SymbolOutcome, refresh
from lib.ui.boundary import boundary
from lib.ui.reader import Reader


def data_status(reader: Reader) -> None:
    """Open the dialog."""
    st.dialog(reader.words("refresh.name"), width="large")(_content)(reader)


def _content(reader: Reader) -> None:
    words = reader.words
    with boundary():
        if reader.desk.source is None:
            st.caption(words("refresh.recorded_only"))
        elif st.session_state.get("refreshed") is None:
            _fetch(reader)
        _coverage(reader)


def _fetch(reader: Reader) -> None:
    """Fetch with a line for every symbol as soon as its result is stored."""
    words, total = reader.words, len(reader.universe)
    progress = st.progress(0.0, words("refresh.progress", position=1, total=total))
    succeeded = 0
    try:
        for outcome in refresh(reader.desk, utc_now):
            succeeded += outcome.error is None
            following = min(outcome.position + 1, outcome.total)
            text = words("refresh.progress", position=following, total=outcome.total)
            progress.progress(outcome.position / outcome.total, text)
            st.markdown(_line(reader, outcome))
    except RatioscopeError as error:
        progress.empty()
        st.info(words.describe(error), icon=":material/info:")
        return
    done = words("refresh.done", succeeded=succeeded, total=total) if succeeded else words("refresh.failed")
    progress.progress(1.0, done)


def _line(reader: Reader, outcome: SymbolOutcome) -> str:
    words = reader.words
    symbol = f"`{outcome.symbol}`"
    if outcome.error is not None:
        reason = words.describe(outcome.error)
        return f":red[:material/error:] {words('refresh.symbol.failed', symbol=symbol, reason=reason)}"
    if outcome.last_session is None:
        return f":gray[:material/check:] {words('refresh.symbol.empty', symbol=symbol)}"
    key = "refresh.symbol.added" if outcome.added else "refresh.symbol.current"
    text = words(key, symbol=symbol, added=outcome.added, day=words.formats.iso(outcome.last_session))
    return f":green[:material/check:] {text}"


def _coverage(reader: Reader) -> None:
    words, formats, text = reader.words, reader.words.formats, st.column_config.TextColumn
    rows = [
        {
            "symbol": held.symbol,
            "source": words(f"source.{held.source}"),
            "first": formats.iso(held.first),
            "last": formats.iso(held.last),
            "rows": f"{held.rows:,}",
        }
        for held in reader.desk.store.prices.coverage()
    ]
    st.markdown(f"**{words('data.coverage')}**")
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        column_config={
            "symbol": text(words("table.symbol")),
            "source": text(words("table.source")),
            "first": text(words("data.first")),
            "last": text(words("data.last")),
            "rows": text(words("data.rows"), alignment="right"),
        },
        alt=words("data.coverage"),
    )
