"""The fields of the risk form, each kept as it is typed or chosen, with room for a word below."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.domain.errors import InvalidInput
from lib.domain.folding import folded
from lib.domain.risks import Category, Level, Risk
from lib.locales.catalogue import Words
from lib.services.risk_rules import LONGEST_NAME, LONGEST_OWNER, LONGEST_TEXT
from lib.services.risks import spelled
from lib.ui.editor import Field
from lib.ui.field_trouble import field_trouble
from lib.ui.kept_form import KeptForm, keep_choice, kept_text
from lib.ui.language import key_in_language
from lib.ui.message import literal

LONGEST_SOURCES = 6000
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
LEVELS = (Level.REMARK, Level.SECTION, Level.WATCHLIST)


@dataclass(frozen=True, slots=True)
class Shown:
    """The risk as it stands in the form, and the room below each field."""

    risk: Risk
    rooms: Mapping[str, DeltaGenerator]

    def tell(self, words: Words, field: str, fault: InvalidInput) -> None:
        """Say below a field what is wrong with it."""
        with self.rooms[field]:
            field_trouble(words, fault)


@dataclass(frozen=True, slots=True)
class _Sheet:
    form: KeptForm
    start: Risk
    rooms: dict[str, DeltaGenerator]

    def text(self, name: str, limit: int, lines: int = 1) -> str:
        """A text of its own in the form."""
        label = self.form.reader.words(f"parameter.{name}")
        typed = kept_text(self.form, name, Field(label, limit, lines), spelled(getattr(self.start, name)))
        self.rooms[name] = st.empty()
        return typed

    def kept(self, name: str) -> dict[str, Any]:
        """Key and callback of a widget whose choice is kept."""
        start = spelled(getattr(self.start, name))
        key = widget_key(self.form, name)
        return {"key": key, "on_change": keep_choice, "args": (self.form, name, key, start)}

    def told(self, name: str) -> str:
        """What was chosen, or what the form began with."""
        return self.form.told(name, spelled(getattr(self.start, name)))


def widget_key(form: KeptForm, name: str) -> str:
    """Key of a widget of the form."""
    return key_in_language(form.key(name))


def risk_fields(form: KeptForm, start: Risk) -> Shown:
    """Draw the form."""
    sheet = _Sheet(form, start, {})
    name_en, name_ja = _pair(sheet, "name", LONGEST_NAME, 1)
    left, right = st.columns(2)
    with left:
        category = _category(sheet)
    with right:
        owner = sheet.text("owner", LONGEST_OWNER)
        _unknown_owner(form, owner)
    what_en, what_ja = _pair(sheet, "what", LONGEST_TEXT, 4)
    why_en, why_ja = _pair(sheet, "why", LONGEST_TEXT, 4)
    left, right = st.columns(2)
    with left:
        next_review = _next_review(sheet)
    with right:
        level = start.level if start.key is not None else _level(sheet)
    sources = sheet.text("sources", LONGEST_SOURCES, 2)
    st.caption(form.reader.words("risk.sources.help"))
    edited = replace(
        start,
        name_en=name_en,
        name_ja=name_ja,
        category=category,
        what_en=what_en,
        what_ja=what_ja,
        why_en=why_en,
        why_ja=why_ja,
        level=level,
        owner=owner,
        next_review=next_review,
        sources=tuple(line for line in sources.splitlines() if line.strip()),
    )
    return Shown(edited, sheet.rooms)


def _pair(sheet: _Sheet, name: str, limit: int, lines: int) -> tuple[str, str]:
    """A text in English and in Japanese, side by side; on a phone one below the other."""
    left, right = st.columns(2)
    with left:
        english = sheet.text(f"{name}_en", limit, lines)
    with right:
        return english, sheet.text(f"{name}_ja", limit, lines)


def _category(sheet: _Sheet) -> Category:
    words, told = sheet.form.reader.words, sheet.told("category")
    chosen = st.selectbox(
        words("risk.category"),
        list(Category),
        index=list(Category).index(Category(told)) if told in set(Category) else 0,
        format_func=lambda one: words(f"risk.category.{one}"),
        **sheet.kept("category"),
    )
    return Category(chosen or sheet.start.category)


def _level(sheet: _Sheet) -> Level:
    """Room a new risk begins with; later ones are judged week by week."""
    words, told = sheet.form.reader.words, sheet.told("level")
    chosen = st.segmented_control(
        words("risk.level.question"),
        list(LEVELS),
        default=Level(told) if told in LEVELS else LEVELS[0],
        required=True,
        format_func=lambda level: words(f"risk.level.{level}"),
        **sheet.kept("level"),
    )
    return Level(chosen or sheet.start.level)


def _next_review(sheet: _Sheet) -> date | None:
    words, told = sheet.form.reader.words, None
    with suppress(ValueError):
        told = date.fromisoformat(sheet.told("next_review"))
    chosen: date | None = st.date_input(
        words("parameter.next_review"),
        told,
        EARLIEST,
        LATEST,
        format="YYYY-MM-DD",
        help=words("risk.next_review.help"),
        **sheet.kept("next_review"),
    )
    sheet.rooms["next_review"] = st.empty()
    return chosen


def _unknown_owner(form: KeptForm, owner: str) -> None:
    """A word that the owner has not written here yet: nobody of that name, or a slip."""
    names = [person.name for person in form.reader.desk.store.people.people()]
    if owner.strip() and folded(owner.strip()) not in {folded(name) for name in names}:
        st.caption(literal(form.reader.words("risk.owner.unknown", names=" · ".join(names))))
