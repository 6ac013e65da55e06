"""Emphasis beside Japanese, as the CJK-friendly amendment to CommonMark has it; elsewhere CommonMark stands."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from lib.reports.weekly.note_tree import _parser, note_tree


def marked(text):
    """The words with what is emphasised in square brackets."""
    (paragraph,) = note_tree(text)
    return "".join(_word(node) for node in paragraph["inline"])


def _word(node):
    inside = node.get("text") or "".join(_word(part) for part in node.get("inline", []))
    return f"[{inside}]" if node["kind"] in {"strong", "em", "strike"} else inside


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("比率は**24.66%**で、", "比率は[24.66%]で、"),
        ("これは**「関税」**です", "これは[「関税」]です"),
        ("**続伸。**次は", "[続伸。]次は"),
        ("乖離は*(+0.67)*だった", "乖離は[(+0.67)]だった"),
        ("誤りは~~24%~~だった", "誤りは[24%]だった"),
        ("**小型成長株**は", "[小型成長株]は"),
        ("乖離は**+0.67**。", "乖離は[+0.67]。"),
        ("한국은**「관세」**이다", "한국은[「관세」]이다"),
        ("a**(b)**c", "a**(b)**c"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("関税 ** 中国 ** 景気", "関税 ** 中国 ** 景気"),
        ("関税_「中国」_景気", "関税_「中国」_景気"),
    ],
)
def test_emphasis_beside_japanese_is_seen(text, seen):
    assert marked(text) == seen


@given(st.text(st.sampled_from("ab *_~.()-1%“\n"), max_size=30))
def test_without_japanese_nothing_differs_from_commonmark(text):
    plain = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).parse(text)

    assert [token.as_dict() for token in _parser().parse(text)] == [token.as_dict() for token in plain]
