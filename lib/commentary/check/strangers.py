"""Somebody unknown between a name and a figure, who may be its subject."""

import re

from lib.commentary.check.sentence import Sentence

TOPIC_UNKNOWN = re.compile(r"(?<![ァ-ヶー一-龥A-Za-z0-9])[ァ-ヶー一-龥A-Za-z0-9&・%]*[ァ-ヶー一-龥A-Za-z]は")


PART_UNKNOWN = re.compile(
    r"(?<![ァ-ヶー一-龥A-Za-z0-9])[ァ-ヶー一-龥A-Za-z0-9&・]*[ァ-ヶー一-龥A-Za-z]が(?=[^、。は]{0,6}$)"
)


HOUSE_NOUN = re.compile(
    r"(?:終値|引け値?|値|水準|騰落率?|上昇率?|下落率?|変化率|変動率|上昇幅|下落幅|上げ幅|下げ幅|値上がり幅|値下がり幅|幅|率|今週|先週|前週|当週|週末|週間|週|本日|今回|日|月|年|曜|比率|レシオ|乖離|平均|線|差|指数|対象|比|パフォーマンス|成績|リターン|株価|値動き|前者|後者|一方|結果|ポイント|%|こちら|数字|倍率|現在|時点|足元|相場|続伸|反落|反発|続落|優位|同週|同日|ベース|とも|では)(?:は|が)$"
)


ADVERBS = {"up", "down", "higher", "lower"}  # the word before one of them is its verb: crept down
GENERIC = {
    "index",
    "gauge",
    "average",
    "composite",
    "benchmark",
    "stocks",
    "shares",
    "caps",
}  # of whom, another word says
NEW_CLAUSE = re.compile(
    r"(?:,|;|\bbut|\bwhile|\bwhereas|,?\sand)\s(?:the\s|our\s|its\s)?(?:[\w-]+\s){1,3}(?:[\w-]+ly\s)?$"
)
FILLER = {
    "also", "again", "now", "already", "even", "still", "thus", "therefore", "meanwhile", "too", "once", "instead", "finally", "soon", "later", "however", "nonetheless", "never", "ever", "just", "only", "further", "then",
    "has", "have", "had", "was", "were", "is", "are", "ended", "closed", "finished", "did", "each", "both", "all", "about", "a", "an", "by", "to", "the", "of", "at", "another", "with", "week", "higher", "lower",
}  # fmt: skip


PLAIN_WORD = {
    "and", "but", "it", "which", "that", "index", "while", "whereas", "average", "composite", "week", "friday", "thursday", "up", "down", "or", "as", "versus", "vs", "than",
    "growth", "though", "although", "after", "having", "a", "of", "for", "with", "on", "gauge", "industrials", "respectively", "points", "point", "percent", "against", "over", "is", "was",
    "its", "both", "this", "by", "then", "to", "they", "change", "close", "closed", "finished", "ended", "caps", "stocks", "shares", "because", "when", "higher", "lower", "weekly", "the", "benchmark", "alone", "similarly", "likewise", "also", "net", "at", "price", "level",
}  # fmt: skip


def stranger(sentence: Sentence, at: int, place: int) -> bool:
    """Whether somebody unknown stands between a name and a figure and may be its subject."""
    between = sentence.text[sentence.tokens[at].end : sentence.tokens[place].start]
    return unknown_topic(between[1:]) if sentence.japanese else _unknown_actor(sentence, at, place)


def unknown_topic(between: str) -> bool:
    """Whether a topic that is no noun of the house stands in a Japanese stretch."""
    found = [match.group() for match in TOPIC_UNKNOWN.finditer(between)] + [
        match.group() for match in PART_UNKNOWN.finditer(between)
    ]
    return any(HOUSE_NOUN.search(topic) is None for topic in found)


def _unknown_actor(sentence: Sentence, at: int, place: int) -> bool:
    moves = [token for token in sentence.tokens[at + 1 : place] if token.kind == "move"]
    if not moves:
        return False
    before = sentence.text[sentence.tokens[at].end : moves[-1].start]
    adverb = sentence.typed(moves[-1]).lower() in ADVERBS
    words = [word.lower().strip("'.") for word in re.findall(r"[A-Za-z][A-Za-z&'.\-]*", before)]
    while words and (words[-1] in FILLER or words[-1].endswith("ly")):
        words.pop()
    if adverb and words and words[-1] not in PLAIN_WORD:
        words.pop()
        while words and (words[-1] in FILLER or words[-1].endswith("ly")):
            words.pop()
    if words and words[-1] in GENERIC and NEW_CLAUSE.search(before):
        return True
    return bool(words) and not before.rstrip().endswith((",", ";", ":", "(")) and words[-1] not in PLAIN_WORD
