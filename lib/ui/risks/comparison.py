"""What somebody else has saved in a risk's form meanwhile, beside what its author typed."""

import streamlit as st

from lib.domain.risks import Category, Risk
from lib.services.risks import EDITABLE, spelled
from lib.ui.kept_form import KeptForm, forget_form, give_up
from lib.ui.message import literal
from lib.ui.reader import Reader
from lib.ui.risks.fields import widget_key


def overlaps(mine: Risk, theirs: Risk, ancestor: Risk) -> bool:
    """Whether both changed a field, each to something else."""
    return any(
        getattr(mine, field) != getattr(ancestor, field)
        and getattr(theirs, field) not in {getattr(ancestor, field), getattr(mine, field)}
        for field in EDITABLE
    )


def show_restored(form: KeptForm, start: Risk) -> None:
    """Say that what was typed before is back, and offer to start again."""
    words = form.reader.words
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(words("risk.restored"))
        st.button(
            words("risk.start_again"),
            type="tertiary",
            key="risk_start_again",
            on_click=_start_again,
            args=(form, start),
        )


def show_comparison(form: KeptForm, mine: Risk, theirs: Risk, ancestor: Risk | None) -> None:
    """Both versions of every field in which they meet, and the way to the saved one."""
    met = [field for field in EDITABLE if theirs.key is not None and _meet(form, field, (mine, theirs, ancestor))]
    if not met:
        return
    words = form.reader.words
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    for field in met:
        st.markdown(f"**{words('risk.category' if field == 'category' else f'parameter.{field}')}**")
        for label, risk in (("risk.conflict.theirs", theirs), ("risk.conflict.yours", mine)):
            st.markdown(f":gray[{words(label)}] {literal(_told(form.reader, field, _text(risk, field)))}")
        st.button(words("risk.conflict.take"), key=f"risk_take_{field}", on_click=_take, args=(form, field, theirs))


def _meet(form: KeptForm, field: str, versions: tuple[Risk, Risk, Risk | None]) -> bool:
    """Whether both changed it; where nobody knows what the author had before him, whether he typed into it earlier."""
    mine, theirs, ancestor = versions
    if _text(mine, field) == _text(theirs, field):
        return False
    if ancestor is not None:
        return _text(ancestor, field) not in {_text(mine, field), _text(theirs, field)}
    return field in form.stored and form.stored[field].base < theirs.version


def _take(form: KeptForm, field: str, start: Risk) -> None:
    give_up(form, field)
    _show_saved(form, field, start)


def _start_again(form: KeptForm, start: Risk) -> None:
    forget_form(form)
    for field in form.stored:
        _show_saved(form, field, start)


def _show_saved(form: KeptForm, field: str, start: Risk) -> None:
    """Widgets keep what was chosen until they are told otherwise; editors follow by themselves."""
    if field in {"category", "next_review", "level"}:
        st.session_state[widget_key(form, field)] = getattr(start, field)


def _text(risk: Risk, field: str) -> str:
    return spelled(getattr(risk, field))


def _told(reader: Reader, field: str, text: str) -> str:
    return reader.words(f"risk.category.{Category(text)}") if field == "category" else text
