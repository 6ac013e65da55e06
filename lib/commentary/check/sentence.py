"""One sentence with its tokens, and the questions the readers ask of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from lib.commentary.check.tokens import Token, tokens

CONDITION = re.compile(
    r"可能性|見通し|見込|予想され|期待され|シナリオ|場合|すれば|なれば|ければ|ったら|メド|目処|めど|目標|かもしれ|だろう|でしょう|恐れ|リスク|懸念される|余地|来週"
    r"|\b(?:[Ii]f|[Cc]ould|[Ww]ould|may|[Mm]ight|[Ss]hould|[Ww]ill|[Uu]nless|[Uu]ntil|[Ee]xpect(?:s|ed|ing)?|[Ff]orecasts?|[Tt]argets?|[Rr]isks?|[Ll]ikely|[Pp]robabl[ey]|[Ss]cenario|[Ww]hether|[Ww]e\ssee|year-end|[Hh]ypothetical\w*)\b"
)
SUPPOSED = re.compile(r"(?<!比べ)(?<!見)(?<!み)れば|場合(?:は|には|、)|仮に|もし")


@dataclass(frozen=True)
class Sentence:
    """Stretch of the normalised text.

    Parameters
    ----------
    text
        The whole normalised text.
    start, end
        Where the sentence stands in it.
    paragraph
        Number of the paragraph, for carrying subjects over.
    """

    text: str
    start: int
    end: int
    paragraph: int = 0

    @cached_property
    def tokens(self) -> list[Token]:
        """Tokens in order."""
        return tokens(self.text, self.start, self.end)

    @cached_property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]

    @cached_property
    def japanese(self) -> bool:
        """Whether it is written in Japanese."""
        return re.search(r"[\u3041-\u30ff]", self.words) is not None

    @cached_property
    def table(self) -> bool:
        """Whether it is a row of a table."""
        return self.words.count("|") >= 2 or self.words.count("\t") >= 2

    def typed(self, token: Token) -> str:
        """What stands at a token."""
        return self.text[token.start : token.end]

    def between(self, left: int, right: int) -> str:
        """Text between two tokens, by their positions."""
        return self.text[self.tokens[left].end : self.tokens[right].start]

    def after(self, token: Token, length: int = 12) -> str:
        """Text that follows a token."""
        return self.text[token.end : min(token.end + length, self.end)]

    def before(self, token: Token, length: int = 12) -> str:
        """Text that leads to a token."""
        return self.text[max(token.start - length, self.start) : token.start]

    def clause(self, token: Token) -> str:
        """The part of the sentence between commas that a token stands in."""
        left = max((self.text.rfind(mark, self.start, token.start) + len(mark) for mark in ("、", ", ", ";", "し、")
                    if self.text.rfind(mark, self.start, token.start) >= 0), default=self.start)  # fmt: skip
        rights = (self.text.find(mark, token.end, self.end) for mark in ("、", ", ", ";"))
        return self.text[left : min((right for right in rights if right >= 0), default=self.end)]

    def conditional(self, token: Token) -> bool:
        """Whether the token stands in something that need not have happened."""
        if self.japanese and SUPPOSED.search(self.text[self.start : token.start]):
            return True
        if CONDITION.search(self.words) is None:
            return False
        if not self.japanese:
            return True
        return CONDITION.search(self.text[token.end : self.end]) is not None
