"""Fetching now, seen symbol by symbol, and what is stored."""

import pandas as pd
import streamlit as st

from lib.services.clock import utc_now
from lib.services.refresh_status import attempts_since, refresh_status
from lib.store import Attempt, Lease
from lib.ui.boundary import boundary
from lib.ui.dialog import open_dialog
from lib.ui.loading import the_background
from lib.ui.message import message
from lib.ui.reader import Reader

ASKED = "refresh_asked"
LOOK_SECONDS = 2


def data_status(reader: Reader) -> None:
    """Open the dialog and ask for a fetch; the fetch goes on if the dialog is closed."""
    st.session_state[ASKED] = utc_now()
    if reader.desk.source is not None:
        the_background().ask()
    open_dialog(reader, reader.words("refresh.name"), _content, "large")


def _content(reader: Reader) -> None:
    if reader.desk.source is None:
        st.caption(reader.words("refresh.recorded_only"))
        _coverage(reader)
    else:
        _results(reader)


@st.fragment(run_every=LOOK_SECONDS)
def _results(reader: Reader) -> None:
    """One line for every symbol as soon as its result is stored."""
    with boundary():
        running = refresh_status(reader.desk, utc_now())
        results = attempts_since(reader.desk, st.session_state[ASKED])
        _progress(reader, running, results)
        for result in results:
            st.markdown(_line(reader, result))
        _last_success(reader)
        _coverage(reader)


def _progress(reader: Reader, running: Lease | None, results: tuple[Attempt, ...]) -> None:
    words, total = reader.words, len(reader.universe)
    failure = the_background().failure
    if running is None and failure is not None:
        st.error(message(words, failure), icon=":material/error:")
        return
    if running is None and results:
        succeeded = sum(result.outcome == "ok" for result in results)
        done = words("refresh.done", succeeded=succeeded, total=len(results))
        st.progress(1.0, done if succeeded else words("refresh.failed"))
        return
    done_so_far, total = (running.done, running.total) if running else (0, total)
    position = min(done_so_far + 1, total)
    st.progress(done_so_far / max(total, 1), words("refresh.progress", position=position, total=total))


def _line(reader: Reader, result: Attempt) -> str:
    words, symbol = reader.words, f"`{result.symbol}`"
    if result.outcome != "ok":
        reason = words(f"error.{result.outcome}", symbol=result.symbol, exchange=words.formats.ratio(None))
        return f":red[:material/error:] {words('refresh.symbol.failed', symbol=symbol, reason=reason)}"
    if result.last_session is None:
        return f":gray[:material/check:] {words('refresh.symbol.empty', symbol=symbol)}"
    key = "refresh.symbol.added" if result.rows else "refresh.symbol.current"
    text = words(key, symbol=symbol, added=result.rows, day=words.formats.iso(result.last_session))
    return f":green[:material/check:] {text}"


def _last_success(reader: Reader) -> None:
    words = reader.words
    at = reader.desk.store.attempts.last_success(list(reader.universe))
    st.caption(words("refresh.last", time=words.formats.instant(at)) if at else words("refresh.never"))


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
