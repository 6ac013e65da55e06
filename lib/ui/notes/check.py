"""The figures of a note held against the closes: marks in the text, a row with two answers for each wrong one."""

from contextlib import suppress

import streamlit as st

from lib.commentary.check import Finding, Verdict, check_text
from lib.commentary.check.carried_over import carried_over
from lib.domain.errors import InvalidInput, NothingToShow, StoreError
from lib.reports.findings import finding_sentence
from lib.ui.badges import badge
from lib.ui.editor import Mark
from lib.ui.message import literal
from lib.ui.notes.figures_loading import load_facts
from lib.ui.notes.findings import Findings
from lib.ui.notes.reasons import ask_for_reason, name_of_figure, reasons_of
from lib.ui.notes.sheet import Sheet
from lib.ui.notes.writing import replace_in_title, replace_span
from lib.ui.reader import Reader

MOST_ROWS = 8


def findings_of(reader: Reader, sheet: Sheet) -> Findings:
    """What the check says about title and text; nothing for a week without data, or while the store is away."""
    with suppress(InvalidInput, NothingToShow, StoreError):
        facts = load_facts(reader.at, sheet.address.week, reader.desk)
        title, text = sheet.content.title, sheet.content.text
        return Findings(tuple(check_text(title, facts)), tuple(check_text(text, facts)))
    return Findings()


def marks_of(reader: Reader, sheet: Sheet, findings: Findings) -> list[Mark]:
    """Underlines of the text: figures by their verdict, and sentences that stood in last week's note."""
    words, text = reader.words, sheet.content.text
    kinds = {Verdict.WRONG: "wrong", Verdict.CONTRADICTS: "wrong", Verdict.ROUNDING: "doubtful", Verdict.RIGHT: "right"}
    figures = [
        Mark(one.start, one.end, kinds[one.verdict], finding_sentence(one, words))  # type: ignore[arg-type]  # of kinds
        for one in findings.text
        if one.verdict in kinds
    ]
    old = carried_over(text, sheet.before.content.text) if sheet.before is not None else []
    return figures + [Mark(start, end, "carried", words("figure.carried")) for start, end in old]


def check_badges(reader: Reader, findings: Findings) -> list[str]:
    """How many figures are to be looked at, and how many match."""
    words, wrong, right = reader.words, len(findings.open), findings.right
    shown = []
    if wrong:
        shown.append(badge("red", "error", words("figure.open", count=wrong)))
    if right:
        shown.append(badge("green", "check", words("figure.match", count=right)))
    return shown


def problem_rows(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    """One bordered row per figure that is wrong, with its two answers."""
    wrong = findings.open
    for number, finding in enumerate(wrong[:MOST_ROWS]):
        _row(reader, sheet, finding, number, in_title=any(finding is one for one in findings.title))
    if len(wrong) > MOST_ROWS:
        st.caption(reader.words("figure.more", count=len(wrong) - MOST_ROWS))


def _row(reader: Reader, sheet: Sheet, finding: Finding, number: int, *, in_title: bool) -> None:
    words = reader.words
    said = literal(finding_sentence(finding, words))
    place = _place(reader, sheet, finding, in_title=in_title)
    with st.container(border=True, gap="small"):
        st.markdown(f":red[:material/error:] {place} {said}")
        with st.container(horizontal=True):
            if finding.expected is not None:
                st.button(
                    words("figure.use", figure=literal(finding.expected)),
                    type="primary",
                    key=f"figure_use_{number}",
                    on_click=replace_in_title if in_title else replace_span,
                    args=(sheet, finding.start, finding.end, finding.expected),
                )
            ask_for_reason(reader, sheet, finding, number)
        reason = reasons_of(reader, sheet).get(name_of_figure(finding))
        if reason:
            st.caption(words("figure.kept", reason=literal(reason)))


def _place(reader: Reader, sheet: Sheet, finding: Finding, *, in_title: bool) -> str:
    words, figure = reader.words, f"**{literal(finding.text)}** "
    if in_title:
        return words("figure.place.title", figure=figure)
    return words("figure.place", figure=figure, line=sheet.content.text.count("\n", 0, finding.start) + 1)
