"""The front door: the interface, the HTTP routes beside it, and the background refresh."""

from pathlib import Path

import streamlit as st

from lib.ui.lifespan import lifespan
from lib.ui.loading import the_desk
from lib.web.routes import routes

app = st.App(Path(__file__).parent / "lib" / "ui" / "frame.py", routes=routes(the_desk), lifespan=lifespan)
