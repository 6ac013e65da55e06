"""Which series stands for a risk, and the level at which it rings."""

import streamlit as st

from lib.domain.errors import EditConflict, RatioscopeError
from lib.domain.risks import Direction, Proxy, Risk
from lib.services.risks import bind_proxy
from lib.ui.dialog import open_dialog
from lib.ui.message import message
from lib.ui.reader import Reader
from lib.ui.toast import announce
from lib.ui.watchlist import Watch

PER_CENT = 100


def proxy_dialog(reader: Reader, watch: Watch, risk: Risk) -> None:
    """Open the form."""
    open_dialog(reader, reader.words("risk.proxy.title"), lambda reader: _form(reader, watch, risk))


def _form(reader: Reader, watch: Watch, risk: Risk) -> None:
    words, symbols = reader.words, list(reader.universe)
    old = risk.proxy
    st.caption(words("risk.proxy.about"))
    with st.form("risk_proxy", border=False):
        symbol = st.selectbox(
            words("risk.proxy.symbol"),
            symbols,
            index=symbols.index(old.symbol) if old and old.symbol in symbols else 0,
            format_func=lambda one: f"{reader.name(one)} {one}",
        )
        against = st.selectbox(
            words("risk.proxy.against"),
            symbols,
            index=symbols.index(old.against) if old and old.against in symbols else None,
            placeholder=words("risk.proxy.alone"),
            format_func=lambda one: f"{reader.name(one)} {one}",
        )
        level = st.number_input(
            words("risk.proxy.level"),
            value=_typed(old),
            min_value=0.0,
            format="%.7g",
            help=words("risk.proxy.level.help"),
        )
        direction = st.segmented_control(
            words("risk.proxy.direction"),
            list(Direction),
            default=old.direction if old else Direction.BELOW,
            required=True,
            format_func=lambda one: words(f"risk.proxy.direction.{one}"),
        )
        with st.container(horizontal=True):
            save = st.form_submit_button(words("risk.save"), type="primary")
            remove = old is not None and st.form_submit_button(words("risk.proxy.remove"))
    if save:
        level_told = (level or 0.0) / (PER_CENT if against else 1)
        _try(reader, watch, risk, Proxy(str(symbol), against, level_told, Direction(direction), watch.week))
    elif remove:
        _try(reader, watch, risk, None)


def _typed(proxy: Proxy | None) -> float | None:
    """Level as it is typed: a close as it is, a ratio in per cent."""
    if proxy is None:
        return None
    return proxy.level if proxy.against is None else proxy.level * PER_CENT


def _try(reader: Reader, watch: Watch, risk: Risk, proxy: Proxy | None) -> None:
    words = reader.words
    try:
        bind_proxy(reader.desk, risk, proxy, watch.moment)
    except EditConflict:
        st.warning(words("risk.proxy.conflict"), icon=":material/warning:")
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")
    else:
        announce(words("risk.proxy.removed" if proxy is None else "risk.proxy.saved", name=risk.name(words.language)))
