"""Whether the reader holds a phone: what lies side by side elsewhere goes behind tabs there."""

import streamlit as st

# https://developer.mozilla.org/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent: "Mobi" anywhere
PHONE = "Mobi"


def on_a_phone() -> bool:
    """As the browser tells; the server cannot know the window's width."""
    return PHONE in st.context.headers.get("User-Agent", "")
