"""A text editor of ours on Streamlit's components v2.

Streamlit's own text area reports only when it is left. This one is a real
``<textarea>`` over a layer that underlines spans; it reports after a pause,
never in mid-composition, and keeps in the browser what the server has not
acknowledged. The walk of a report is in docs/decisions/0011-editor.md.
"""

from lib.ui.editor.exchange import Answer, Command, Mark, Report
from lib.ui.editor.text_editor import Paper, text_editor
from lib.ui.editor.text_field import Field, text_field
from lib.ui.editor.told_in_session import answered, reported, tell, writer

__all__ = [
    "Answer",
    "Command",
    "Field",
    "Mark",
    "Paper",
    "Report",
    "answered",
    "reported",
    "tell",
    "text_editor",
    "text_field",
    "writer",
]
