"""Which index a figure or a word is about."""

import re
from dataclasses import dataclass

from lib.commentary.check.carried import Carried
from lib.commentary.check.facts import PAIR
from lib.commentary.check.lists import figure_run, name_run, names_after, names_before
from lib.commentary.check.objects import is_object
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.strangers import stranger, unknown_topic
from lib.commentary.check.tokens import Token

NOUNS = {"name", "foreign", "vague", "again"}
FOLLOWS = re.compile(
    r"(?:\s*(?:gain|rise|advance|increase|decline|drop|loss|fall|return|move)s?)?\s*,?\s*\b(?:for|by|in|on)\s+(?:the\s+)?(?:broader\s|large-cap\s)?$"
)
RELATIVE_CLAUSE = re.compile(r"(?:した|している|となった|だった|の|で終えた|で引けた)")
VERB = 3  # so many words between a foreign noun and its figure
PREPOSITIONS = {"by", "and", "or", "of", "for", "with", "but", "(", "-"}
LEAD = re.compile(
    r"(?:[Ii]t(?:\sis|'s|\swas|\shas)?|[Tt]hat(?:\s(?:is|was))?|[Tt]his\s(?:is|was)|[Aa]\s(?:weekly\s)?)?"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about.

    Parameters
    ----------
    symbol
        The index, ``None`` when it is none of ours or unknown.
    sure
        Whether a difference may be called a mistake.
    doubt
        Why nothing can be said: ``other_market``, ``no_subject``, ``several``.
    place
        Position of the name among the sentence's tokens; ``None`` when carried over.
    others
        Indices it may be about just as well.
    """

    symbol: str | None
    sure: bool
    doubt: str | None = None
    place: int | None = None
    others: tuple[str, ...] = ()


NOBODY = Subject(None, sure=False, doubt="no_subject")
HOUSE = Subject(None, sure=False, doubt="no_subject", others=PAIR[:1])


def subject_of(sentence: Sentence, place: int, carried: Carried) -> Subject:
    """Subject of the token at a place.

    Parameters
    ----------
    carried
        Subject of the sentence before, if any.
    """
    return _in_parallel(sentence, place, carried) or _following(sentence, place) or _preceding(sentence, place, carried)


def _in_parallel(sentence: Sentence, place: int, carried: Carried) -> Subject | None:
    """Two names and two figures, in order: the Dow and the S&P 500 rose 0.75 % and 0.71 %."""
    run = figure_run(sentence, place)
    if len(run) < 2 or sentence.tokens[place].kind != "number":
        return None
    for names in (names_before(sentence, run[0]), names_after(sentence, run[-1])):
        if len(names) == len(run):
            at = names[run.index(place)]
            return _subject(sentence.tokens[at], at)
    each = re.search(r"それぞれ|\brespectively\b", sentence.words) and not any(
        one.kind == "name" for one in sentence.tokens
    )
    return (
        Subject(carried.previous[run.index(place)], sure=True) if each and len(carried.previous) == len(run) else None
    )


def _following(sentence: Sentence, place: int) -> Subject | None:
    """0.75 % for the Dow; 0.75%上昇したダウ."""
    at = place + 1
    while at < len(sentence.tokens) and sentence.tokens[at].kind in {"move", "size", "period"}:
        at += 1
    if at + 2 < len(sentence.tokens) and [one.kind for one in sentence.tokens[at : at + 3]] == [
        "open",
        "name",
        "close",
    ]:
        bracketed = sentence.between(at, at + 1) + sentence.between(at + 1, at + 2)
        return _subject(sentence.tokens[at + 1], at + 1) if not bracketed.strip() else None
    if at >= len(sentence.tokens) or sentence.tokens[at].kind not in NOUNS:
        return None
    gap = sentence.text[sentence.tokens[place].end : sentence.tokens[at].start]
    last_gap = sentence.between(at - 1, at)
    if sentence.japanese:
        moved = sentence.tokens[at - 1].kind == "move" or sentence.tokens[place].kind == "move"
        linked = moved and RELATIVE_CLAUSE.fullmatch(last_gap) is not None
    else:
        for one in sentence.tokens[place + 1 : at]:
            gap = gap.replace(sentence.typed(one), "", 1)
        linked = FOLLOWS.fullmatch(gap) is not None
        linked = linked or _leads(sentence, place, at)
    return _subject(sentence.tokens[at], at) if linked else None


def _leads(sentence: Sentence, place: int, at: int) -> bool:
    """Up 0.4 % on the week, the Dow rose."""
    head = sentence.text[sentence.start : sentence.tokens[place].start]
    return (
        re.fullmatch(r"\s*(?:Up|Down)\s(?:about\s)?", head) is not None
        and re.search(r",\s(?:the\s)?$", sentence.between(at - 1, at)) is not None
    )


def _subject(token: Token, place: int) -> Subject:
    if token.kind == "name":
        return Subject(token.word, sure=True, place=place)
    return Subject(None, sure=False, doubt="other_market", place=place)


def _preceding(sentence: Sentence, place: int, carried: Carried) -> Subject:
    depth, skipping = 0, 0
    for at in range(place - 1, -1, -1):
        token = sentence.tokens[at]
        if token.kind == "close":
            skipping += 1
        elif token.kind == "open":
            skipping, depth = (skipping - 1, depth) if skipping else (0, depth + 1)
        elif not skipping and token.kind in NOUNS and (chosen := _chosen(sentence, at, place, depth, carried)):
            return chosen
    return _carried(sentence, place, carried)


def _chosen(sentence: Sentence, at: int, place: int, depth: int, carried: Carried) -> Subject | None:
    """The noun at a place as subject; ``None`` when it only stands on the way."""
    token, near = sentence.tokens[at], adjacent(sentence, at, place)
    if token.kind in {"foreign", "vague"}:
        return _subject(token, at) if near or _acts(sentence, at, place) else None
    gap = sentence.text[token.end : sentence.tokens[place].start]
    if is_object(sentence, at) and not (near and re.search(r"[:,]", gap) is None):
        return None
    if token.kind == "again":
        before = _preceding(sentence, at, carried)
        if len({one.word for one in sentence.tokens[:at] if one.kind == "name"}) > 1:
            return Subject(before.symbol, sure=False, doubt=before.doubt or "several", place=before.place)
        if before.symbol and before.place is not None:
            return before
        return _any_of(carried.previous, sure=True) if carried.symbols else HOUSE
    run = name_run(sentence, at)
    if len(run) > 1 and not depth and at == run[-1] and not _own_figures(sentence, run):
        return Subject(None, sure=False, doubt="several", place=at)
    return Subject(token.word, sure=near or not stranger(sentence, at, place), place=at)


def _own_figures(sentence: Sentence, run: list[int]) -> bool:
    return any(sentence.tokens[at + 1].kind in {"number", "open"} for at in run[:-1] if at + 1 < len(sentence.tokens))


def adjacent(sentence: Sentence, at: int, place: int) -> bool:
    """Whether nothing but particles stands between a noun and what follows it."""
    if place != at + 1:
        inner = [token.kind for token in sentence.tokens[at + 1 : place]]
        if set(inner) - {"open", "period", "size", "move", "weekday", "date"} or len(inner) > 3:
            return False
    gap = sentence.text[sentence.tokens[at].end : sentence.tokens[place].start]
    for token in sentence.tokens[at + 1 : place]:
        gap = gap.replace(sentence.typed(token), " ", 1)
    return (
        re.fullmatch(
            r"(?:は|が|の|も|で|:|,|、|\(|\s|=|'s|-|–|—|was|is|at|by|a|an|of|were|with|to|had|has|which|that|ended|closed|finished|managed|posted|notched|logged|booked|delivered|followed|returned|did|made|下落率|上昇率|騰落率|終値|に|on|the)*",
            gap,
        )
        is not None
    )


def _acts(sentence: Sentence, at: int, place: int) -> bool:
    """Whether a foreign noun is what the figure tells about, not only a reason on the way."""
    after = sentence.after(sentence.tokens[at], 8)
    if sentence.japanese:
        return re.match(r"\s?[\w一-龥ァ-ヶー]{0,4}?(?:は|も)", after) is not None or (
            after.startswith("が") and "、" not in sentence.text[sentence.tokens[at].end : sentence.tokens[place].start]
        )
    between = sentence.text[sentence.tokens[at].end : sentence.tokens[place].start]
    words = between.split()
    if (
        place == at + 1
        and 0 < len(words) <= VERB
        and words[-1] not in PREPOSITIONS
        and between.isascii()
        and "," not in between
    ):
        return True
    return (
        "," not in between
        and re.match(
            r"\s+(?:\w+\s+)?(?:at|rose|fell|gained|lost|was|were|is|are|up|down|climbed|dropped|slipped|added|advanced|declined|jumped|surged|to)\b",
            after + between,
        )
        is not None
    )


def _carried(sentence: Sentence, place: int, carried: Carried) -> Subject:
    """Whom the sentences before were about; the index the comment is about where they named nobody."""
    lead = sentence.text[sentence.start : sentence.tokens[place].start]
    if sentence.japanese:
        plain = not unknown_topic(lead)
    else:
        first = next((token for token in sentence.tokens[: place + 1] if token.kind in {"move", "number"}), None)
        head = sentence.text[sentence.start : first.start if first else sentence.start].strip()
        plain = LEAD.fullmatch(head) is not None
    if not carried.symbols:
        return HOUSE if plain else NOBODY
    return _any_of(carried.symbols, sure=plain)


def house_subject(sentence: Sentence, start: int) -> str | None:
    """Small growth, when a text names nobody before the place where something is compared."""
    lead = sentence.text[sentence.start : sentence.tokens[start].start]
    return PAIR[0] if not re.search(r"[はがも]|[A-Za-z]", lead) else None


def _any_of(symbols: tuple[str, ...], *, sure: bool) -> Subject:
    """The likeliest of several; sure only when there is one."""
    return Subject(symbols[0], sure=sure and len(symbols) == 1, others=symbols[1:]) if symbols else NOBODY
