"""Every word a page puts before a reader, Streamlit's own and those for screen readers included."""

import re

from playwright.sync_api import Page

# Icons are letters of a font; links and code show addresses.
WORDS = """
() => {
  const attributes = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const unread = 'style, script, noscript, code, [data-testid="stIconMaterial"], [data-testid="stAlertDynamicIcon"], ' +
    '[role="img"][aria-label$="アイコン"], [role="img"][aria-label$=" icon"]';
  const found = new Set();
  const read = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.parentElement && !node.parentElement.closest(unread)) found.add(node.nodeValue.trim());
        continue;
      }
      for (const name of attributes) if (node.hasAttribute(name)) found.add(node.getAttribute(name));
      if (node.shadowRoot) read(node.shadowRoot);
    }
  };
  read(document.body);
  return [...found];
}
"""
NAME_OF_AN_ICON = re.compile(r"^\w+(アイコン| icon)$")


def every_word(page: Page) -> set[str]:
    """Texts, labels, hints and the like."""
    return {text for text in page.evaluate(WORDS) if not NAME_OF_AN_ICON.match(text)}
