"""The form for one risk: kept as it is typed, saved explicitly, with the version that was read."""

from dataclasses import dataclass, replace

import streamlit as st

from lib.domain.errors import EditConflict, InvalidInput, RatioscopeError
from lib.domain.people import Person
from lib.domain.risks import Risk
from lib.services.risk_rules import risk_faults
from lib.services.risks import EDITABLE, save_risk, spelled, stored_risk
from lib.ui.dialog import open_dialog
from lib.ui.kept_form import KeptForm, forget_form, open_form
from lib.ui.message import message
from lib.ui.reader import Reader
from lib.ui.risks.comparison import overlaps, show_comparison, show_restored
from lib.ui.risks.fields import Shown, risk_fields
from lib.ui.risks.watchlist import Watch
from lib.ui.toast import announce

STATE = "risk_form"


@dataclass(slots=True)
class Opened:
    """A form that is open.

    Parameters
    ----------
    start
        The risk as it was last read; without a key, a new one.
    ancestor
        The risk as it was read before, once somebody else has saved; ``None`` before.
    restored
        Whether something typed earlier was there when it was opened; ``None`` until it is drawn.
    tried
        Whether the author has tried to save it: from then on it is said what is wrong.
    refused
        Why the store did not take it.
    """

    start: Risk
    ancestor: Risk | None = None
    restored: bool | None = None
    tried: bool = False
    refused: RatioscopeError | None = None


def risk_dialog(reader: Reader, watch: Watch, risk: Risk | None, person: Person) -> None:
    """Open the form for a risk, or for a new one."""
    st.session_state[STATE] = Opened(risk or Risk("", ""))
    title = reader.words("risk.edit" if risk else "risk.add")
    open_dialog(reader, title, lambda reader: _form(reader, watch, person), width="large")


def _form(reader: Reader, watch: Watch, person: Person) -> None:
    opened: Opened = st.session_state[STATE]
    start = opened.start
    form = open_form(reader, person, f"risk:{start.slug}", start.version if start.key else 0)
    if opened.restored is None:
        opened.restored = bool(form.stored)
    with st.container():  # always there: what appears above the fields must not make them new ones
        if opened.restored:
            show_restored(form, start)
    shown = risk_fields(form, start)
    between = st.container()
    if st.button(reader.words("risk.save"), type="primary", key="risk_save"):
        opened.tried, opened.refused = True, None
        _try(form, opened, shown.risk, watch)
    if opened.tried:
        _tell_faults(reader, watch, opened, shown)
    with between:
        show_comparison(form, shown.risk, opened.start, opened.ancestor)


def _try(form: KeptForm, opened: Opened, edited: Risk, watch: Watch) -> None:
    if risk_faults(edited, opened.start.next_review, watch.moment.today):
        return
    try:
        saved, key = _save(form, opened, edited, watch)
    except RatioscopeError as error:
        opened.refused = error
    else:
        forget_form(form, {field: spelled(getattr(edited, field)) for field in EDITABLE})
        announce(form.reader.words(key, name=saved.name(form.reader.words.language)))


def _tell_faults(reader: Reader, watch: Watch, opened: Opened, shown: Shown) -> None:
    """What is wrong, below its field, until it is right; what is nobody's fault, below the form."""
    faults, refused = risk_faults(shown.risk, opened.start.next_review, watch.moment.today), opened.refused
    if isinstance(refused, InvalidInput) and refused.details["value"] == _one_line(shown.risk, refused.parameter):
        faults.setdefault(refused.parameter, refused)
    for field, fault in faults.items():
        shown.tell(reader.words, field, fault)
    if isinstance(refused, EditConflict) and opened.ancestor is None:
        st.error(reader.words("risk.conflict.gone"), icon=":material/error:")
    elif refused is not None and not isinstance(refused, InvalidInput | EditConflict):
        st.error(message(reader.words, refused), icon=":material/error:")


def _one_line(risk: Risk, field: str) -> str:
    return " ".join(str(getattr(risk, field)).split())


def _save(form: KeptForm, opened: Opened, edited: Risk, watch: Watch) -> tuple[Risk, str]:
    """Save over the version that was read; what somebody else saved in other fields meanwhile stays.

    Raises
    ------
    EditConflict
        If somebody changed one of the fields this author changed; both are then before him.
    """
    signature = watch.signed(form.person)
    try:
        return save_risk(form.reader.desk, edited, signature), "risk.saved"
    except EditConflict:
        theirs = stored_risk(form.reader.desk, edited)
        if theirs is None:
            raise
        before, opened.start = opened.start, theirs
        opened.ancestor = opened.ancestor or before
        if overlaps(edited, theirs, before):
            raise
        mine = {field: getattr(edited, field) for field in EDITABLE if getattr(edited, field) != getattr(before, field)}
        return save_risk(form.reader.desk, replace(theirs, **mine), signature), "risk.merged"
