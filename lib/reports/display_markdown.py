"""A note's Markdown for Streamlit's own renderer: nothing fetched, nothing run, no figure mistaken for a formula."""

import re

from lib.reports.safe_markdown import is_harmless, is_safe_link

CODE = re.compile(
    r"(?P<fence>^ {0,3}(?P<bar>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?: {0,3}(?P=bar)[`~]*[ \t]*$|\Z))"
    r"|(?P<span>(?<![`\\])(?P<tick>`+)(?!`)[^\n]*?[^`\n](?P=tick)(?!`))",
    re.DOTALL | re.MULTILINE,
)
COMMENT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]*)>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
INSIDE = r"\((?P<target>(?:[^()\n]|\([^()\n]*\))*)\)"
IMAGE = re.compile(rf"!\[(?P<label>[^\[\]]*)\](?:{INSIDE}|\[[^\[\]]*\])?")
LINK = re.compile(rf"\[(?P<label>[^\[\]]*)\]{INSIDE}")
DESTINATION = re.compile(r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\[\]]+\]:\s*<?)(?P<address>[^\s<>)]*)", re.MULTILINE)
LONE_TILDE = re.compile(r"(?<![~\\])~(?!~)")
DOLLAR = re.compile(r"(?<!\\)\$")
SIGN = re.compile(r"(?<!\\)([\[\]<>!])")
NOWHERE = "#"


def display_markdown(text: str) -> str:
    """Markdown for ``st.markdown``: images become their description, raw HTML the text between its tags.

    Links that may not stay lead nowhere. ``$`` and a lone ``~`` are signs, not
    the formula and the strike-through that Streamlit 1.67 would make of
    "$10 to $12" and "5~10 %". Code stays as it is. What still is not harmless
    after that, because it was written to be misread, is shown as plain signs.
    """
    pieces, end = [], 0
    for code in CODE.finditer(text):
        pieces += [_prose(text[end : code.start()]), code.group()]
        end = code.end()
    shown = "".join([*pieces, _prose(text[end:])])
    return shown if is_harmless(shown) else _signs(text)


def _prose(text: str) -> str:
    without_tags = TAG.sub("", AUTOLINK.sub(r"[\1](\1)", COMMENT.sub("", text)))
    without_images = IMAGE.sub(r"\g<label>", without_tags).replace("![", r"!\[")
    linked = DESTINATION.sub(_destination, LINK.sub(_link, without_images))
    return DOLLAR.sub(r"\\$", LONE_TILDE.sub(r"\\~", linked))


def _link(found: re.Match[str]) -> str:
    return found[0] if is_safe_link(found["target"].lstrip(" <")) else found["label"]


def _destination(found: re.Match[str]) -> str:
    return found["before"] + (found["address"] if is_safe_link(found["address"]) else NOWHERE)


def _signs(text: str) -> str:
    return DOLLAR.sub(r"\\$", SIGN.sub(r"\\\1", text.replace("\\", r"\\")))
