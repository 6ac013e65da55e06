"""The frame around every page: navigation, context line, page, foot."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

import streamlit as st

from lib.ui.boundary import boundary
from lib.ui.dialog import forget_dialog
from lib.ui.navigation import navigation
from lib.ui.platform_words import platform_words
from lib.ui.reader import open_reader
from lib.ui.toast import show_toast

st.set_page_config(page_title="Ratioscope", page_icon=str(Path(__file__).with_name("icon.svg")), layout="wide")
with boundary():
    forget_dialog()
    words = open_reader().words
    page = navigation(words)
    platform_words(words)
    show_toast()
    page.run()
