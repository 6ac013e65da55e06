"""Words of direction put right."""

from lib.commentary.check.directions import sign_of
from lib.commentary.check.sentence import Sentence

TURNING = {"up_again", "down_again", "up_turn", "down_turn"}
JAPANESE = {(1, 1): "続伸", (-1, -1): "続落", (1, -1): "反発", (-1, 1): "反落"}
OPPOSITE = {
    "上昇": "下落", "値上がり": "値下がり", "上げ": "下げ", "プラス": "マイナス", "高": "安", "急伸": "急落", "急騰": "急落",
    "rose": "fell", "gained": "lost", "gain": "loss", "gains": "losses", "advanced": "declined", "climbed": "slipped", "up": "down", "rise": "fall",
    "higher": "lower", "advance": "decline", "increase": "decline", "added": "shed", "jumped": "dropped", "jump": "drop",
}  # fmt: skip
WORD_PAIRS = (
    OPPOSITE
    | {low: high for high, low in OPPOSITE.items()}
    | {
        "slid": "rose",
        "eased": "rose",
        "dipped": "rose",
        "低下": "上昇",
        "急落": "急騰",
        "tumbled": "jumped",
        "surged": "tumbled",
    }
)


def right_word(sentence: Sentence, typed: str, now: int, before: int | None, word: str) -> str:
    """The word that fits, in the form of the one typed."""
    if sentence.japanese and word in TURNING and before is not None:
        return ("急" if typed.startswith("急") and now != before else "") + JAPANESE[now, before]
    stem = typed.removesuffix("率").removesuffix("幅")
    if sign_of(word) == now:
        return {1: "rose", -1: "fell"}[now] + (" again" if before == now else "")
    return (
        WORD_PAIRS.get(
            stem.strip().lower(),
            {1: "上昇" if sentence.japanese else "rose", -1: "下落" if sentence.japanese else "fell"}[now],
        )
        + typed[len(stem) :]
    )
