"""Emphasis beside Japanese.

CommonMark lets ``**`` close only where a space or punctuation follows, if
punctuation stands before it: 比率は**24.66%**で would show its asterisks, because
Japanese has no spaces (commonmark-spec #650). Here a Japanese, Chinese or Korean
character counts like a space on the other side of the marks, as the CJK-friendly
amendment to CommonMark says (markdown-cjk-friendly).
"""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803, FBT001  markdown-it's names
        """What a run of marks can do: as CommonMark says, or as the amendment allows."""
        found = super().scanDelims(start, canSplitWord)
        if not canSplitWord:
            return found
        end = start + found.length
        before, after = self.src[max(0, start - 1) : start], self.src[end : min(end + 1, self.posMax)]
        opens = _is_punctuation(after) and bool(CJK.match(before))
        closes = _is_punctuation(before) and bool(CJK.match(after))
        return Scanned(found.can_open or opens, found.can_close or closes, found.length)


class JapaneseInline(ParserInline):
    """The inline parser with the amended rule."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:  # noqa: ANN401  as markdown-it
        """Tokens of a block's text; the method of markdown-it 4.3 with a state of ours."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _is_punctuation(sign: str) -> bool:
    return bool(sign) and (isMdAsciiPunct(ord(sign)) or isPunctChar(sign))
