"""How the chart is drawn: which line, which marks, and whether its heights stay."""

import streamlit as st

from lib.domain.drawing import Line, Mark
from lib.ui.address import control
from lib.ui.reader import Reader


def chart_menu(reader: Reader) -> None:
    """Line, marks and scale in one small menu."""
    words, drawing = reader.words, reader.view.drawing
    with st.popover(words("depth.menu"), icon=":material/show_chart:"):
        st.segmented_control(
            words("depth.line"),
            tuple(Line),
            required=True,
            format_func=lambda line: words(f"depth.line.{line}"),
            help=words("depth.line.help"),
            **control("line", drawing.line),
        )
        st.pills(
            words("depth.marks"),
            tuple(Mark),
            selection_mode="multi",
            format_func=lambda mark: words(f"depth.marks.{mark}"),
            **control("marks", list(drawing.marks)),
        )
        st.toggle(
            words("depth.same_scale"),
            help=words("depth.same_scale.help"),
            **control("same_scale", drawing.same_scale),
        )
