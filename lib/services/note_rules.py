"""What a note may be: its week, its size, its words."""

from collections.abc import Iterable
from datetime import date, datetime

from lib.analytics.sessions import FIRST_DAY, trading_over
from lib.analytics.weeks import week_end
from lib.domain.errors import InvalidInput
from lib.domain.folding import folded
from lib.domain.notes import NOTE_LANGUAGES, NoteAddress, NoteContent
from lib.domain.visible_text import one_line, visible_text

LONGEST_TITLE = 200
LONGEST_TEXT = 200_000
LONGEST_TAG = 40
MOST_TAGS = 20
MOST_LINKS = 100
LONGEST_NAME = 40
LONGEST_FOLDED = 320
"""Some signs fold to eighteen (U+FDFA); a name of forty of them has no place in the table of people."""


def checked_address(address: NoteAddress, now: datetime) -> NoteAddress:
    """The address of a note that may be written.

    Raises
    ------
    InvalidInput
        If no exchange week ends on the day, the week is still running, or the
        language is not one of ours.
    """
    if address.language not in NOTE_LANGUAGES:
        raise InvalidInput("lang", "unknown_choice", value=address.language[:40], choices=", ".join(NOTE_LANGUAGES))
    if address.week > trading_over(now):
        raise InvalidInput("week", "running_week", value=address.week)
    if not _ends_a_week(address.week):
        raise InvalidInput("week", "no_such_week", value=address.week)
    return address


def checked_content(content: NoteContent) -> NoteContent:
    """The content as it is stored: visible text, tags and links once each.

    Control and direction characters are removed without a word, for they carry
    none; line ends become line feeds. Nothing is cut: what is too long is refused,
    and stays with whoever typed it.

    Raises
    ------
    InvalidInput
        Naming the field that is too long.
    """
    text = visible_text(_short(content.text, LONGEST_TEXT, "text"))
    return NoteContent(
        _short(one_line(content.title), LONGEST_TITLE, "title"),
        text,
        checked_tags(content.tags),
        _links(content.risks, "risks"),
        _links(content.annotations, "annotations"),
    )


def publishable(content: NoteContent) -> NoteContent:
    """Checked content that says something.

    Raises
    ------
    InvalidInput
        If title or text are empty, or a rule of ``checked_content`` is broken.
    """
    checked = checked_content(content)
    if not checked.title:
        raise InvalidInput("title", "empty")
    if not checked.text.strip():
        raise InvalidInput("text", "empty")
    return checked


def checked_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in their first spelling, none twice (full-width forms and capitals apart), none empty.

    Raises
    ------
    InvalidInput
        If one is too long, or there are too many.
    """
    lines = [one_line(tag).lstrip("#＃") for tag in tags]  # noqa: RUF001  as Japanese keyboards type it
    words = [_short(line.strip(), LONGEST_TAG, "tags") for line in lines]
    different: dict[str, str] = {}
    for word in filter(None, words):
        different.setdefault(folded(word), word)
    if len(different) > MOST_TAGS:
        raise InvalidInput("tags", "too_many", value=len(different), highest=MOST_TAGS)
    return tuple(different.values())


def checked_name(name: str) -> str:
    """A person's name on one line.

    Raises
    ------
    InvalidInput
        If it is empty or too long.
    """
    line = _short(one_line(name), LONGEST_NAME, "person")
    if not line:
        raise InvalidInput("person", "empty")
    _short(folded(line), LONGEST_FOLDED, "person")
    return line


def _ends_a_week(day: date) -> bool:
    return day >= FIRST_DAY and week_end(day) == day


def _short(text: str, highest: int, parameter: str) -> str:
    if len(text) > highest:
        raise InvalidInput(parameter, "too_long", value=len(text), highest=highest)
    return text


def _links(keys: Iterable[str], parameter: str) -> tuple[str, ...]:
    different = tuple(dict.fromkeys(one_line(key) for key in keys))
    if len(different) > MOST_LINKS:
        raise InvalidInput(parameter, "too_many", value=len(different), highest=MOST_LINKS)
    return tuple(_short(key, LONGEST_TAG, parameter) for key in different if key)
