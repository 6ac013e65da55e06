"""Pair, range and rules of the relative strength page."""

from collections.abc import Sequence

import streamlit as st

from lib.domain.selection import WINDOWS, Range, Scale
from lib.ui.address import control, reset_rules
from lib.ui.notices import refusal
from lib.ui.reader import Reader
from lib.ui.strength.basis_control import basis_control
from lib.ui.strength.chart_menu import chart_menu

RANGES = (Range.ONE_YEAR, Range.THREE_YEARS, Range.FIVE_YEARS, Range.SINCE_2022, Range.ALL, Range.TARIFF_SHOCK)
IN_RULES = {"whole_page": True, "folded": True}


def strength_controls(reader: Reader) -> None:
    """One row: instrument, benchmark, range, rules."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _symbols(reader)
        _range(reader)
        basis_control(reader)
        _rules(reader)
        chart_menu(reader)


def pair_controls(reader: Reader) -> None:
    """Instrument and benchmark alone, for a pair without data."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _symbols(reader)


def _symbols(reader: Reader) -> None:
    selection = reader.selection
    for name, width, chosen, taken in (
        ("instrument", 182, selection.instrument, selection.benchmark),
        ("benchmark", 158, selection.benchmark, selection.instrument),
    ):
        st.selectbox(
            reader.words(f"control.{name}"),
            [symbol for symbol in reader.universe if symbol != taken],
            format_func=reader.choice_name,
            width=width,
            **control(name, chosen, whole_page=True),
        )


def _range(reader: Reader) -> None:
    words = reader.words
    st.segmented_control(
        words("control.range"),
        RANGES,
        required=True,
        format_func=lambda chosen: words(f"range.{chosen}"),
        wrap=True,
        **control("range", reader.view.range),
    )


def _rules(reader: Reader) -> None:
    words, rules = reader.words, reader.selection.rules
    with st.popover(words("control.rules"), icon=":material/rule:"):
        st.selectbox(
            words("rules.window"),
            _windows(rules.window),
            format_func=lambda window: _window_text(reader, window),
            accept_new_options=True,
            help=words("rules.window.help", lowest=2, highest=520),
            **control("window", rules.window, **IN_RULES),
        )
        refusal(reader, "window")
        _number(reader, "threshold", rules.threshold * 100, 0.5)
        _number(reader, "margin", rules.margin * 100, 0.05)
        st.number_input(
            words("rules.exit_weeks"),
            min_value=1,
            max_value=520,
            help=words("rules.exit_weeks.help"),
            **control("exit_weeks", rules.exit_weeks, **IN_RULES),
        )
        st.segmented_control(
            words("control.scale"),
            tuple(Scale),
            required=True,
            format_func=lambda scale: words(f"scale.{scale}"),
            help=words("scale.log.help"),
            **control("scale", reader.view.scale, folded=True),
        )
        st.toggle(
            words("control.inverse"),
            help=words("control.inverse.help"),
            **control("inverse", reader.selection.inverse, **IN_RULES),
        )
        st.button(words("rules.reset"), on_click=reset_rules, type="tertiary", icon=":material/restart_alt:")


def _windows(chosen: int) -> Sequence[int]:
    return WINDOWS if chosen in WINDOWS else (*WINDOWS, chosen)


def _window_text(reader: Reader, window: object) -> str:
    return reader.words("rules.window.option", window=window)


def _number(reader: Reader, name: str, value: float, step: float) -> None:
    words = reader.words
    st.number_input(
        words(f"rules.{name}"),
        step=step,
        format="%.2f",
        help=words(f"rules.{name}.help"),
        **control(name, round(value, 6), **IN_RULES),
    )
    refusal(reader, name)
