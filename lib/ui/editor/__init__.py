"""A text editor of ours on Streamlit's components v2.

Streamlit's own text area reports only when it is left. This one is a real
``<textarea>`` over a layer that underlines spans; it reports after a pause,
never in mid-composition, and keeps in the browser what the server has not
acknowledged. The walk of a report is in docs/decisions/0011-editor.md.
"""

from lib.ui.editor.exchange import Answer, Command, Mark, Report, read_report
from lib.ui.editor.text_editor import Paper, text_editor
from lib.ui.editor.text_field import Field, text_field

__all__ = ["Answer", "Command", "Field", "Mark", "Paper", "Report", "read_report", "text_editor", "text_field"]
