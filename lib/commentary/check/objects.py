"""Names that are only what somebody else is compared with."""

import re

from lib.commentary.check.lists import name_run
from lib.commentary.check.sentence import Sentence

OBJECT_AFTER = re.compile(
    r"\s*(?:の(?:それ|上昇率|下落率|騰落率|変化率|パフォーマンス|成績))?(?:の)?(?:両方|双方|いずれ|両指数)?\s*(?:を|に(?:対|比|勝|劣|負|後れ|遅れ|及|見劣|やや|かなり|明確|大き|小幅|は?及ば)|と(?:比|の比較|の差|の対比|同程度|ほぼ|同じ)|より|比|対比|に、|には\s?(?:[\d.]+\s?(?:%|ポイント)(?:ほど|程度)?)?(?:劣|及|勝|届|足り|負))"
)
OBJECT_BEFORE = re.compile(
    r"(?:対\s?|\bthan(?:\sthose\sof)?\s|\bversus\s|\bvs\.?\s|\bagainst\s|\brelative\sto\s|\bcompared\s(?:with|to)\s|\bover\s|\bbehind\s|\bahead\sof\s|\bbeat(?:ing|s)?\s|\b(?:out|under)perform(?:ed|s|ing)\s|\blagg?(?:ed|s|ing)\s|\btrail(?:ed|s|ing)\s"
    r"|\boutpac(?:ed|ing)\s|\btopp(?:ed|ing)\s|\bled\s|\bto\s|\bof\s|\bwith\s|\bmatched\s|\bfell\sshort\sof\s|\bexceed(?:ed|ing)\s)(?:both\s)?(?:the\s)?(?:broad\s|large-cap\s)?$"
)
POSSESSIVE = re.compile(r"'s?\s|,?\s+(?:which|whose|where)\b|\s*の")
JOINED_OVER_A_BRACKET = re.compile(r"\s?\([^()]{1,16}\)\s?(?:and|or|,|と|、|や)\s?(?:the\s)?$")


def is_object(sentence: Sentence, at: int) -> bool:
    """Whether a name is only what somebody else is compared with."""
    run = name_run(sentence, at)
    last, first = sentence.tokens[run[-1]], sentence.tokens[run[0]]
    after = re.sub(r"^\s?\([^()]*\)", "", sentence.after(last, 40))
    if POSSESSIVE.match(after) and not OBJECT_AFTER.match(after):
        return False
    if OBJECT_AFTER.match(after) or OBJECT_BEFORE.search(sentence.before(first, 32)):
        return True
    joined = JOINED_OVER_A_BRACKET.search(sentence.before(first, 32))
    return joined is not None and any(
        one.kind == "name" and one.end == first.start - len(joined.group()) and is_object(sentence, at)
        for at, one in enumerate(sentence.tokens[: run[0]])
    )
