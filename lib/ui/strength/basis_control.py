"""Whether dividends count: a choice where both sides are funds, and a note where they do."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.closes import Basis
from lib.services.dividends import FUND
from lib.ui.address import control
from lib.ui.reader import Reader


def basis_control(reader: Reader) -> None:
    """Price or total return; nothing where a side is no fund."""
    words, selection = reader.words, reader.selection
    sides = (reader.universe.get(symbol) for symbol in (selection.instrument, selection.benchmark))
    if all(side is not None and side.kind == FUND for side in sides):
        st.segmented_control(
            words("totalreturn.control"),
            tuple(Basis),
            required=True,
            format_func=lambda basis: words(f"totalreturn.{basis}"),
            help=words("totalreturn.help"),
            **control("basis", selection.basis, whole_page=True),
        )


def basis_note(reader: Reader, strength: RelativeStrength) -> None:
    """From which day on dividends are in the figures."""
    known = strength.weeks["ratio"].dropna()
    if reader.selection.basis is Basis.TOTAL_RETURN and len(known) and strength.provenance is not None:
        first = strength.provenance.first or known.index[0].date()
        note = reader.words("totalreturn.note", first=reader.words.formats.prose_day(first))
        st.caption(f":material/payments: {note}")
