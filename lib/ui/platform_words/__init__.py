"""Streamlit's own words in the reader's language.

Streamlit 1.67 writes them in English and lets nobody set them. This component
exchanges them where they stand, in the browser, before they are painted
(docs/decisions/0014-platform-words.md).
"""

from lib.ui.platform_words.platform_words import platform_words

__all__ = ["platform_words"]
