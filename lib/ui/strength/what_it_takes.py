"""What would it take: the relative move to every target, and how unusual it would be."""

import pandas as pd
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.what_if import Requirement, WhatIf, default_level, what_if
from lib.commentary.names import pair_of
from lib.commentary.what_it_takes import crossing_sentence, method_note, remark, target_name
from lib.domain.question import HORIZONS
from lib.ui.address import control
from lib.ui.reader import Reader

COLUMNS = ("target", "move", "as_large", "percentile", "whole", "level")


def what_it_takes(reader: Reader, strength: RelativeStrength) -> None:
    """Weeks, level and percentile to choose, the main sentence, and one row for every target."""
    words, question = reader.words, reader.view.question
    st.markdown(f"**{words('take.title')}**")
    asked = what_if(strength, question.weeks, question.level, question.percentile)
    if asked is None:
        st.caption(words("take.nothing"))
        return
    _controls(reader, strength)
    pair, rules = pair_of(strength, words, reader.names), strength.rules
    if sentence := crossing_sentence(asked, words, pair):
        st.markdown(sentence)
    _table(reader, strength, asked)
    for wanted in asked.requirements:
        if said := remark(wanted, asked, rules, words):
            st.caption(said)
    if note := method_note(asked, words, pair):
        st.caption(note)


def _controls(reader: Reader, strength: RelativeStrength) -> None:
    words, question = reader.words, reader.view.question
    level = default_level(strength) if question.level is None else question.level
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.segmented_control(
            words("take.over"),
            HORIZONS,
            required=True,
            format_func=words.formats.weeks,
            **control("over", question.weeks, whole_page=True),
        )
        st.number_input(
            words("take.level"),
            min_value=0.001,
            max_value=1_000_000.0,
            step=0.5,
            format="%.2f",
            width=130,
            **control("level", float(f"{level * 100:.6g}"), whole_page=True),
        )
        st.number_input(
            words("take.percentile"),
            min_value=0.0,
            max_value=100.0,
            step=5.0,
            format="%.4g",
            width=130,
            help=words("take.percentile.help"),
            **control("percentile", question.percentile, whole_page=True),
        )


def _table(reader: Reader, strength: RelativeStrength, asked: WhatIf) -> None:
    words, text = reader.words, st.column_config.TextColumn
    st.dataframe(
        pd.DataFrame([_cells(reader, strength, asked, wanted) for wanted in asked.requirements], columns=list(COLUMNS)),
        hide_index=True,
        width="stretch",
        column_config={
            name: text(words(f"take.column.{name}"), alignment="left" if name == "target" else "right")
            for name in COLUMNS
        },
        alt=words("take.title"),
        key="take_table",
    )


def _cells(reader: Reader, strength: RelativeStrength, asked: WhatIf, wanted: Requirement) -> dict[str, str]:
    words, formats, rarity = reader.words, reader.words.formats, wanted.rarity
    unknown = formats.ratio(None)
    return {
        "target": target_name(wanted, asked, strength.rules, words),
        "move": formats.signed_percent(wanted.move),
        "as_large": words("take.as_large", count=rarity.as_large, moves=rarity.moves) if rarity else unknown,
        "percentile": formats.plain(round(rarity.percentile, 1)) if rarity else unknown,
        "whole": formats.signed_percent(wanted.whole),
        "level": formats.ratio(wanted.level),
    }
