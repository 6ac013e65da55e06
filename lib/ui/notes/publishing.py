"""Publishing: at once when nothing speaks against it, after a question for reasons otherwise."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from lib.commentary.check import Finding
from lib.domain.errors import RatioscopeError, StoreError
from lib.domain.notes import Conflict, NoteSave
from lib.reports.findings import finding_sentence
from lib.services.clock import utc_now
from lib.services.living_facts import freeze_facts
from lib.services.notes import save_note
from lib.ui.address import set_parameter
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.notes.findings import Findings
from lib.ui.notes.placeholders import shown_text
from lib.ui.notes.reasons import LONGEST_REASON, keep_reason, name_of_figure, reasons_of
from lib.ui.notes.sheet import Sheet, remember_conflict, writer_of
from lib.ui.reader import Reader
from lib.ui.toast import announce


def reason_not_to_publish(reader: Reader, sheet: Sheet) -> str:
    """Why the note cannot be published as it stands; empty when it can."""
    words, content = reader.words, sheet.content
    if not content.title.strip():
        return words("note.publish.no_title")
    if not content.text.strip():
        return words("note.publish.no_text")
    if sheet.published and sheet.note is not None and sheet.note.content == content:
        return words("note.publish.nothing_new")
    return _without_value(reader, sheet)


def _without_value(reader: Reader, sheet: Sheet) -> str:
    """Placeholders that readers would see in braces."""
    names = dict.fromkeys(literal(problem.name) for problem in shown_text(reader, sheet).problems)
    return reader.words("placeholder.publish", names=", ".join(names)) if names else ""


def publish_or_ask(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    """Publish what is on the sheet, or ask why its wrong figures stay."""
    unanswered = {
        name_of_figure(one): one for one in findings.open if name_of_figure(one) not in reasons_of(reader, sheet)
    }
    if unanswered:
        open_dialog(
            reader, reader.words("figure.ask"), lambda reader: _ask(reader, sheet, findings, list(unanswered.values()))
        )
    else:
        publish(reader, sheet, findings)


def publish(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    """Publish and show the readers' side; when somebody was first, show both texts."""
    now, names = utc_now(), {name_of_figure(finding) for finding in findings.open}
    reasons = {name: reason for name, reason in reasons_of(reader, sheet).items() if name in names}
    try:
        facts = freeze_facts(reader.desk, sheet.content.text, sheet.address, now)
        save = NoteSave(
            address=sheet.address,
            content=sheet.content,
            author=sheet.person.key,
            base=sheet.base,
            facts=facts,
            reasons=reasons,
            writer=writer_of(sheet),
        )
        done = save_note(reader.desk, save, now)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
        return
    if isinstance(done, Conflict):
        remember_conflict(sheet, done, of_draft=False)
        st.rerun()
    set_parameter("side", "read")
    announce(reader.words("note.published.done", title=sheet.content.title))


def _ask(reader: Reader, sheet: Sheet, findings: Findings, unanswered: Sequence[Finding]) -> None:
    words = reader.words
    st.caption(words("figure.ask.about"))
    with st.form("figure_reasons", border=False):
        given = [
            st.text_input(
                f"**{literal(one.text)}** {literal(finding_sentence(one, words))}",
                max_chars=LONGEST_REASON,
                placeholder=words("figure.reason"),
                key=f"figure_reason_{number}",
            )
            for number, one in enumerate(unanswered)
        ]
        agreed = st.form_submit_button(words("figure.ask.publish"), type="primary")
    if agreed and not all(reason.strip() for reason in given):
        st.warning(words("figure.ask.missing"), icon=":material/warning:")
    elif agreed:
        for one, reason in zip(unanswered, given, strict=True):
            with suppress(StoreError):  # the note itself carries them
                keep_reason(reader, sheet, one, reason)
        publish(reader, sheet, findings)
