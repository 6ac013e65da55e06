"""What a relative word compares with."""

import re

from lib.commentary.check.carried import Carried
from lib.commentary.check.lists import name_run
from lib.commentary.check.objects import is_object
from lib.commentary.check.sentence import Sentence

LARGE = ("^DJI", "^GSPC")
LARGE_EN = re.compile(
    r"\s(?:both\s(?:of\s)?)?(?:the\s)?(?:two\s|both\s)?(?:large(?:r)?[\s-](?:caps?|companies|stocks)|blue[\s-]chips?|big(?:ger)?\s(?:caps?|companies|stocks))\b"
)
LARGE_JA = re.compile(
    r"(?:大型株|両指数|主要(?:2|二)?(?:株価)?指数|ダウとS&P500の双方)(?:指数|の双方|の両方)?(?:を|に(?:対し(?:て)?)?(?:は)?|より(?:も)?)(?:やや|かなり|明確に|大きく)?$"
)
PRONOUN_EN = re.compile(r"\s(?:them|both|either)\b")
PRONOUN_JA = re.compile(
    r"(?:これら|両者|双方|いずれ|どちら)(?:の指数)?(?:を|に|より)(?:も|は)?(?:やや|かなり|明確に|大きく)?$"
)
BOTH_EN = re.compile(r"\b[Bb]oth\s(?:of\sthe\s|the\s)?(?:large[\s-]caps?|blue[\s-]chips?|big)\b")
FIGURE = r"(?:\s?[+\-±▲▼]?[\d.,]+(?:%|ポイント)?[高安]?)?"


def objects_of(sentence: Sentence, place: int) -> tuple[int, ...]:
    """Names a relative word compares with."""
    token = sentence.tokens[place]
    if sentence.japanese:
        return _objects_before(sentence, place)
    for at in range(place + 1, len(sentence.tokens)):
        one = sentence.tokens[at]
        gap = sentence.text[token.end : one.start]
        if one.kind == "name":
            fits = re.fullmatch(r"\s(?:both\s)?(?:the\s)?(?:broad(?:er)?\s|large-cap\s)?", gap)
            return _names_only(sentence, at) if fits else ()
        if one.kind not in {"degree", "size"}:
            return ()
    return ()


def group_of(sentence: Sentence, place: int, carried: Carried) -> tuple[str, ...]:
    """Indices a relative word compares with as a group: large caps, both, them, or 小型グロースのほうが with the others named."""
    token = sentence.tokens[place]
    named = tuple(dict.fromkeys(one.word for one in sentence.tokens[:place] if one.kind == "name"))
    if sentence.japanese:
        if LARGE_JA.search(sentence.before(token, 24)):
            return LARGE
        if PRONOUN_JA.search(sentence.before(token, 20)):
            return named[:-1]
        rather = re.search(r"の(?:ほう|方)が[^、。]{0,8}$", sentence.before(token, 16)) is not None
        return (named[:-1] or carried.previous) if rather else ()
    if LARGE_EN.match(sentence.after(token, 40)):
        return LARGE
    if PRONOUN_EN.match(sentence.after(token, 12)):
        return named[:-1] or (
            LARGE if BOTH_EN.search(sentence.words) else carried.previous if len(carried.previous) > 1 else ()
        )
    return ()


def _objects_before(sentence: Sentence, place: int) -> tuple[int, ...]:
    """Names with を, に, より before the word, figures of theirs included."""
    token = sentence.tokens[place]
    found: list[int] = []
    for at in range(place - 1, -1, -1):
        one = sentence.tokens[at]
        if one.kind == "vague" and re.match(r"両|いずれ", sentence.typed(one)):
            return _compared_before(sentence, at)
        if one.kind in {"strength", "average_other", "relative", "foreign", "vague"}:
            break
        if one.kind != "name":
            continue
        lead = (
            sentence.text[one.end : token.start]
            if not found
            else sentence.text[one.end : sentence.tokens[found[-1]].start]
        )
        lead = re.sub(r"^\s?\([^()]*\)", "", lead)
        if re.match(r"\s?(?:は|が|も)", lead) or (found and re.search(r"[はがも]", lead)):
            break
        linked = (
            re.search(r"(?:を|に|より|比で?|対比で?)(?:も|は)?[^をは]*$", lead)
            if not found
            else re.match(rf"{FIGURE}\s?(?:と|や|、|・|の|\(|及び|および|,|\s)", lead)
        )
        if not linked:
            break
        found.append(at)
    return tuple(found) or _compared_before(sentence, place)


def linked(sentence: Sentence, objects: tuple[int, ...], place: int) -> bool:
    """Whether no topic of its own stands between what is compared with and the word."""
    return not any(
        one.kind == "name" and at not in objects for at, one in enumerate(sentence.tokens) if min(objects) < at < place
    )


def _compared_before(sentence: Sentence, place: int) -> tuple[int, ...]:
    """ダウ、S&P500と比べると、ラッセル2000グロースは下回った."""
    topics = [at for at in range(place) if sentence.tokens[at].kind == "name" and not is_object(sentence, at)]
    if len({sentence.tokens[at].word for at in topics}) > 1:
        return ()
    gap = sentence.text[sentence.tokens[topics[-1]].end : sentence.tokens[place].start] if topics else ""
    if re.search(r"(?:は|が)(?:やや|かなり|明確に|大きく|いずれも|ともに)?$", gap) is None:
        return ()
    return tuple(at for at in range(topics[-1]) if sentence.tokens[at].kind == "name" and is_object(sentence, at))


def _names_only(sentence: Sentence, at: int) -> tuple[int, ...]:
    return tuple(one for one in name_run(sentence, at) if sentence.tokens[one].kind == "name")
