"""One sentence with its tokens, and the questions the readers ask of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from lib.commentary.check.tokens import Token, tokens

CONDITION = re.compile(
    r"可能性|見通し|見込|予想され|期待され|シナリオ|場合|すれば|なれば|ければ|ったら|メド|目処|めど|目標|かもしれ|だろう|でしょう|恐れ|リスク|懸念される|余地|来週"
    r"|\b(?:[Ii]f|[Cc]ould|[Ww]ould|may|[Mm]ight|[Ss]hould|[Ww]ill|[Uu]nless|[Uu]ntil|[Ee]xpect(?:s|ed|ing)?|[Ff]orecasts?|[Tt]argets?|[Rr]isks?|[Ll]ikely|[Pp]robabl[ey]|[Ss]cenario|[Ww]hether|must|needs?\sto|[Ww]e\ssee|year-end|[Hh]ypothetical\w*)\b"
)
HYPOTHESIS = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]uppose|[Aa]ssum(?:e|ing)|[Hh]ypothetical\w*)\b")
CLAUSE = re.compile(r"、|,\s(?!\d)|;|\s[–—]\s|:\s|\s(?=(?:while|although|though|whereas|but)\s)")
CONTRAST = re.compile(r"(?:が|ものの|けれど(?:も)?|一方(?:で)?|半面|反面)、")
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

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """Where the parts of the sentence begin, its end included."""
        inner = (found.end() for found in CLAUSE.finditer(self.text, self.start, self.end))
        return (self.start, *inner, self.end)

    def clause(self, token: Token) -> str:
        """The part of the sentence that a token stands in."""
        at = bisect_right(self.clauses, token.start)
        return self.text[self.clauses[at - 1] : self.clauses[min(at, len(self.clauses) - 1)]]

    def parted(self, one: Token, other: Token) -> bool:
        """Whether a comma or colon stands between two tokens."""
        left, right = sorted((one, other), key=lambda token: token.start)
        return re.search(r"[,;:]\s|、", self.text[left.end : right.start]) is not None

    @cached_property
    def may_suppose(self) -> bool:
        """Whether anything in the sentence need not have happened."""
        return CONDITION.search(self.words) is not None

    def conditional(self, token: Token) -> bool:
        """Whether the token stands in something that need not have happened."""
        if self.japanese:
            if SUPPOSED.search(self.text, self.start, token.start):
                return True
            turn = CONTRAST.search(self.text, token.end, self.end)
            return (
                self.may_suppose
                and CONDITION.search(self.text, token.end, turn.start() if turn else self.end) is not None
            )
        if not self.may_suppose:
            return False
        lead = HYPOTHESIS.search(self.text, self.start, token.start)
        return lead is not None or CONDITION.search(self.clause(token)) is not None
