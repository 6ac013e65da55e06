"""Where the walk through a week's review stands: it moves when its author does, not when others answer."""

import streamlit as st

from lib.analytics.risk_progress import following, preceding
from lib.analytics.risk_standing import RiskStanding
from lib.ui.risks.trouble import forget_trouble
from lib.ui.risks.watchlist import Watch


def place_of(watch: Watch) -> RiskStanding | None:
    """The risk before the author; without one, the first that waits."""
    slug = st.session_state.get(_key(watch))
    held = next((standing for standing in watch.shown if standing.risk.slug == slug), None)
    standing = held if held is not None else following(watch.shown, "")
    if standing is not None:
        st.session_state[_key(watch)] = standing.risk.slug
    return standing


def go_on(watch: Watch, slug: str) -> None:
    """To the next risk without an answer, once this one has its own."""
    left = following(watch.shown, slug)
    _go(watch, None if left is None or left.risk.slug == slug else left)


def put_off(watch: Watch, slug: str) -> None:
    """To the next risk without an answer; this one keeps what was typed."""
    _go(watch, following(watch.shown, slug))


def go_back(watch: Watch, slug: str) -> None:
    """To the risk before."""
    _go(watch, preceding(watch.shown, slug))


def _go(watch: Watch, standing: RiskStanding | None) -> None:
    forget_trouble()
    if standing is None:
        st.session_state.pop(_key(watch), None)
    else:
        st.session_state[_key(watch)] = standing.risk.slug


def _key(watch: Watch) -> str:
    return f"risk_place_{watch.week}"
