"""Which weeks to ask about: one condition, perhaps a second."""

import streamlit as st

from lib.domain.conditions import BOUNDS, Condition, Situation
from lib.ui.address import control
from lib.ui.reader import Reader

NO_MORE = ""

STEPS = {
    Situation.LEVEL_BELOW: 0.5,
    Situation.DEVIATION_BELOW: 0.25,
    Situation.DEVIATION_ABOVE: 0.25,
    Situation.PERCENTILE_BELOW: 5.0,
    Situation.DRAWDOWN_DEEPER: 1.0,
}


def condition_controls(reader: Reader) -> None:
    """Condition with its value, and what else must hold in the same week."""
    conditions = reader.view.conditions
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _condition(reader, ("when", "value"), conditions.when, tuple(Situation))
        _condition(reader, ("and", "and_value"), conditions.also, (NO_MORE, *Situation))


def _condition(reader: Reader, names: tuple[str, str], condition: Condition | None, choices: tuple[str, ...]) -> None:
    words = reader.words
    st.selectbox(
        words(f"followed.{names[0]}"),
        choices,
        format_func=lambda one: words(f"followed.situation.{one}") if one else words("followed.and.none"),
        width=236,
        **control(names[0], condition.situation if condition else NO_MORE, whole_page=True),
    )
    if condition is None or condition.value is None:
        return
    bounds = BOUNDS[condition.situation]
    st.number_input(
        words(f"followed.unit.{condition.situation}"),
        min_value=float(bounds.lowest),
        max_value=float(bounds.highest),
        step=STEPS[condition.situation],
        format="%.2f",
        width=130,
        **control(names[1], condition.value, whole_page=True),
    )
