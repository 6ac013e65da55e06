"""Which series stands for a risk, and the level at which it rings."""

from dataclasses import replace

import streamlit as st

from lib.commentary.risks import proxy_rule, proxy_value
from lib.domain.errors import EditConflict, InvalidInput, RatioscopeError
from lib.domain.risk_history import Watchlist
from lib.domain.risks import Direction, Proxy, Risk
from lib.services.risk_proxies import proxy_states
from lib.services.risks import bind_proxy, stored_risk
from lib.ui.dialog import open_dialog
from lib.ui.field_trouble import field_trouble
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.risks.watchlist import Watch
from lib.ui.toast import announce

PER_CENT = 100
READ = "risk_proxy_read"
FAR = 5
"""Times the level may lie above or below the last value before it looks like a slip."""


def proxy_dialog(reader: Reader, watch: Watch, risk: Risk) -> None:
    """Open the form."""
    st.session_state[READ] = risk
    open_dialog(reader, reader.words("risk.proxy.title"), lambda reader: _form(reader, watch))


def _form(reader: Reader, watch: Watch) -> None:
    words, risk = reader.words, st.session_state[READ]
    st.caption(words("risk.proxy.about"))
    typed = _fields(reader, watch, risk.proxy)
    if typed is not None:
        _standing(reader, watch, replace(risk, proxy=typed))
    saved = st.container()
    with st.container(horizontal=True):
        save = st.button(words("risk.save"), type="primary", key="risk_proxy_save")
        remove = risk.proxy is not None and st.button(words("risk.proxy.remove"), key="risk_proxy_remove")
    if save and typed is None:
        with saved:
            field_trouble(words, InvalidInput("symbol", "missing"))
    elif save or remove:
        with saved:
            _try(reader, watch, risk, typed if save else None)


def _fields(reader: Reader, watch: Watch, old: Proxy | None) -> Proxy | None:
    """What the form says; ``None`` without a series."""
    words = reader.words
    symbol = _series(reader, "symbol", old.symbol if old else next(iter(reader.universe), None))
    against = _series(reader, "against", old.against if old else None)
    level = st.number_input(
        words("risk.proxy.level"), value=_typed(old), min_value=0.0, format="%.7g", help=words("risk.proxy.level.help")
    )
    direction = st.segmented_control(
        words("risk.proxy.direction"),
        list(Direction),
        default=old.direction if old else Direction.BELOW,
        required=True,
        format_func=lambda one: words(f"risk.proxy.direction.{one}"),
    )
    if symbol is None:
        return None
    return Proxy(symbol, against, (level or 0.0) / (PER_CENT if against else 1), Direction(direction), watch.week)


def _series(reader: Reader, name: str, before: str | None) -> str | None:
    """A series that is followed; one that is no more is named, and nothing takes its place by itself."""
    words, symbols = reader.words, list(reader.universe)
    chosen: str | None = st.selectbox(
        words(f"risk.proxy.{name}"),
        symbols,
        index=symbols.index(before) if before in symbols else None,
        placeholder=words("risk.proxy.alone" if name == "against" else "risk.proxy.choose"),
        format_func=lambda one: f"{reader.name(one)} {one}",
    )
    if before is not None and before not in symbols:
        field_trouble(words, InvalidInput("symbol", "not_in_universe", value=before))
    return chosen


def _standing(reader: Reader, watch: Watch, risk: Risk) -> None:
    """Where the series stands now, and what is odd about the level."""
    words, proxy = reader.words, risk.proxy
    state = proxy_states(reader.desk, Watchlist((risk,), (), ()), watch.week, watch.moment.now)[risk.slug]
    if proxy is None or state.value is None or state.week is None:
        st.caption(words("risk.proxy.unknown"))
        return
    value, week = proxy_value(proxy, state.value, words), words.formats.iso(state.week)
    st.caption(words("risk.proxy.now", value=value, week=week))
    if not proxy.level:
        return
    if not 1 / FAR < proxy.level / state.value < FAR:
        st.markdown(f":orange[:material/warning: {words('risk.proxy.far')}]")
    elif (proxy.direction is Direction.BELOW and state.value < proxy.level) or (
        proxy.direction is Direction.ABOVE and state.value > proxy.level
    ):
        st.markdown(f":orange[:material/warning: {words('risk.proxy.already')}]")


def _typed(proxy: Proxy | None) -> float | None:
    """Level as it is typed: a close as it is, a ratio in per cent."""
    if proxy is None:
        return None
    return proxy.level if proxy.against is None else proxy.level * PER_CENT


def _try(reader: Reader, watch: Watch, risk: Risk, proxy: Proxy | None) -> None:
    words = reader.words
    try:
        _bind(reader, watch, risk, proxy)
    except EditConflict:
        _conflict(reader, risk)
    except InvalidInput as error:
        field_trouble(words, error)
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")
    else:
        announce(words("risk.proxy.removed" if proxy is None else "risk.proxy.saved", name=risk.name(words.language)))


def _bind(reader: Reader, watch: Watch, risk: Risk, proxy: Proxy | None) -> None:
    """Over whatever else somebody has changed in the risk meanwhile, but not over another proxy."""
    try:
        bind_proxy(reader.desk, risk, proxy, watch.moment)
    except EditConflict:
        theirs = stored_risk(reader.desk, risk)
        if theirs is None or theirs.proxy != risk.proxy:
            raise
        bind_proxy(reader.desk, theirs, proxy, watch.moment)


def _conflict(reader: Reader, risk: Risk) -> None:
    """Say what somebody else has bound; saving again is a decision."""
    words, theirs = reader.words, stored_risk(reader.desk, risk)
    if theirs is None:
        st.error(words("risk.conflict.gone"), icon=":material/error:")
        return
    st.session_state[READ] = replace(theirs, proxy=risk.proxy)
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    rule = words("risk.proxy.manual") if theirs.proxy is None else literal(proxy_rule(theirs.proxy, words))
    st.markdown(f":gray[{words('risk.conflict.theirs')}] {rule}")
