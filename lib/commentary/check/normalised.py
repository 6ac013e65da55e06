"""Text as the check reads it: one form of every digit, sign and bracket, with the way back to the original."""

import re
import unicodedata
from dataclasses import dataclass

MINUS = "-"
SAME = {
    **dict.fromkeys("−﹣‐‑⁻", MINUS),
    "㌽": "ポイント",
    "㌫": "%",
    "㌦": "ドル",
    "％": "%",
    "٪": "%",
    "﹪": "%",
    "⁄": "/",
    "÷": "/",
    "’": "'",
    "‘": "'",
    "〔": "(",
    "〕": ")",
    "～": "〜",
    "∼": "〜",
    "·": "・",
    "▽": "▼",
    "△": "△",
}
DROPPED = frozenset("*`\u200b\u200c\u200d\ufeff\u2060\u00ad")
WIDE = re.compile(r"[\uff00-\uffef\u3000\u3300-\u33ff\u3200-\u32ff\u00a0\u2000-\u200a\u202f\u205f]")
VOICED = {"ﾞ": "\u3099", "ﾟ": "\u309a"}
BLANKED = re.compile(r"\]\([^()\s]*\)|https?://[^\s)>\]、。]+|www\.[^\s)>\]、。]+|\{[^{}\n]*\}|<[^<>\n]{1,200}>|&nbsp;")
BULLET = re.compile(r"^[ \t>]*[-–•+][ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Normalised:
    """Text in one form; ``starts`` and ``ends`` give each character's place in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Place in the original of a stretch that is not empty."""
        return self.starts[start], self.ends[end - 1]


def normalised(text: str) -> Normalised:
    """Text with full-width forms narrowed, signs unified, marks of Markdown, links and placeholders blanked."""
    plain = BULLET.sub(_blank, BLANKED.sub(_blank, text))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, letter in enumerate(plain):
        if letter in DROPPED:
            continue
        if letter in VOICED and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + VOICED[letter])
            ends[-1] = place + 1
            continue
        for one in _same(letter):
            letters.append(one)
            starts.append(place)
            ends.append(place + 1)
    return Normalised("".join(letters), tuple(starts), tuple(ends))


def _same(letter: str) -> str:
    if letter in SAME:
        return SAME[letter]
    return unicodedata.normalize("NFKC", letter) if WIDE.match(letter) else letter


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
