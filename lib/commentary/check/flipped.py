"""Relative words and their opposites."""

from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token

FLIPPED = {
    "上回": "下回", "下回": "上回", "アウトパフォーム": "アンダーパフォーム", "アンダーパフォーム": "アウトパフォーム", "優位": "劣後", "劣後": "優位", "勝": "負け", "負け": "勝",
    "outperform": "underperform", "underperform": "outperform", "above": "below", "below": "above", "lagged": "beat", "trailed": "beat", "beat": "lagged", "over": "under", "under": "over",
}  # fmt: skip


def worded(sentence: Sentence, token: Token, symbol: str, kind: Kind, *, right: bool) -> Mark:
    """Mark on a relative word; a wrong one comes with its opposite."""
    typed = sentence.typed(token)
    if right:
        return Mark(token, symbol, kind, Verdict.RIGHT, typed)
    stem = next((one for one in FLIPPED if typed.lower().startswith(one)), None)
    expected = (
        FLIPPED[stem] + typed[len(stem) :]
        if stem
        else {"above": "下回る", "below": "上回る"}.get(token.word)
        if sentence.japanese
        else {"above": "below", "below": "above"}.get(token.word)
    )
    return Mark(token, symbol, kind, Verdict.CONTRADICTS, expected, "opposite_word")
