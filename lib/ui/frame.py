"""The frame around every page: navigation, context line, page, foot."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

import streamlit as st

from lib.ui.dialog import forget_dialog
from lib.ui.language import session_words
from lib.ui.notes.presence import leave_what_is_not_shown
from lib.ui.platform_words import platform_words
from lib.ui.store_watch import current_page, whole_page
from lib.ui.toast import show_toast

st.set_page_config(page_title="Ratioscope", page_icon=str(Path(__file__).with_name("icon.svg")), layout="wide")
with whole_page():
    forget_dialog()
    page = current_page()
    platform_words(session_words())
    show_toast()
    with leave_what_is_not_shown():
        page.run()
