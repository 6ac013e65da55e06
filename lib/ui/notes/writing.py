"""What the page writes into the editor: once, and so that the writer's undo takes it back."""

import secrets

import streamlit as st

from lib.domain.notes import NoteContent
from lib.ui.editor import Command
from lib.ui.notes.sheet import Sheet, report_of, writer_of


def replace_all(sheet: Sheet, content: NoteContent) -> None:
    """Have the editor show another title and text."""
    _give(sheet, Command(secrets.token_hex(8), writer_of(sheet), content.text, whole=True, title=content.title))


def replace_span(sheet: Sheet, start: int, end: int, words: str) -> None:
    """Have the editor put words in place of a span of the text last reported."""
    _give(sheet, Command(secrets.token_hex(8), writer_of(sheet), words, start, end, sheet.content.text[start:end]))


def replace_in_title(sheet: Sheet, start: int, end: int, words: str) -> None:
    """Have the editor put words in place of a span of the title last reported."""
    title = sheet.content.title
    _give(
        sheet,
        Command(
            secrets.token_hex(8), writer_of(sheet), None, expected=title, title=title[:start] + words + title[end:]
        ),
    )


def insert_at_caret(sheet: Sheet, words: str) -> None:
    """Have the editor put words where the caret is."""
    _give(sheet, Command(secrets.token_hex(8), writer_of(sheet), words))


def command_of(sheet: Sheet) -> Command | None:
    """What is to be written, until a report says that it was."""
    command: Command | None = st.session_state.get(f"{sheet.key}_command")
    report = report_of(sheet)
    if command is not None and report is not None and report.done == command.id:
        del st.session_state[f"{sheet.key}_command"]
        return None
    return command


def _give(sheet: Sheet, command: Command) -> None:
    st.session_state[f"{sheet.key}_command"] = command
