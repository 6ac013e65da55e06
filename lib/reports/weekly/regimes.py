"""Regimes and named events as tables to read."""

from datetime import date

import pandas as pd

from lib.analytics.named_spans import event_of
from lib.analytics.regimes import Regime
from lib.reports.weekly.material import Material
from lib.reports.weekly.parts import Section, TextTable

SIDES = 5
"""Spans above and below the average that are told; every level regime is."""
QUARTER = 13
EVENTS = 8
"""Named events that are told, the newest ones."""


def regimes(material: Material) -> Section:
    """Regimes by level and the last ones by average, newest first."""
    words, strength = material.words, material.summary.strength
    spans = sorted(
        (*strength.level_regimes, *strength.side_regimes[-SIDES:]), key=lambda span: span.first, reverse=True
    )
    headers = (
        words("regime.name"),
        words("regime.first"),
        words("regime.last"),
        words("regime.weeks"),
        words("regime.extreme"),
        words("regime.extreme_ratio"),
        words("regime.after", weeks=QUARTER),
    )
    rows = tuple(_cells(material, span) for span in spans)
    return Section(words("report.regimes"), _rules(material), TextTable(headers, rows), notes=_left_out(material))


def events(material: Material) -> Section:
    """Named events up to the week, newest first, with the ratio of their last week."""
    words, formats = material.words, material.words.formats
    told = [event for event in material.events if event.first <= material.summary.week]
    told.sort(key=lambda event: event.last, reverse=True)
    rows = tuple(
        (event.name(words.language), formats.iso(event.last), formats.ratio(_ratio(material, event.last)))
        for event in told[:EVENTS]
    )
    headers = (words("event.name"), words("event.last"), words("event.level"))
    return Section(words("report.events"), "", TextTable(headers, rows) if rows else None)


def _cells(material: Material, span: Regime) -> tuple[str, ...]:
    words, formats = material.words, material.words.formats
    after = dict(span.after)[QUARTER]
    return (
        _name(material, span),
        formats.iso(span.first),
        words("regime.ongoing") if span.ongoing else formats.iso(span.last),
        str(span.weeks),
        formats.points(span.extreme_deviation_points, unit=False),
        formats.ratio(span.extreme_ratio),
        formats.signed_percent(after),
    )


def _name(material: Material, span: Regime) -> str:
    words = material.words
    if span.kind != "level":
        return words(f"regime.{span.kind}")
    threshold = words.formats.level(material.summary.strength.rules.threshold)
    event = event_of(span, material.events)
    if event is None:
        return words("regime.level", threshold=threshold)
    return words("regime.level_named", threshold=threshold, event=event.name(words.language))


def _rules(material: Material) -> str:
    words, rules = material.words, material.summary.strength.rules
    return words(
        "rules.summary",
        window=rules.window,
        threshold=words.formats.level(rules.threshold),
        exit=words.formats.level(rules.threshold + rules.margin),
        weeks=words.formats.weeks(rules.exit_weeks),
    )


def _left_out(material: Material) -> tuple[str, ...]:
    older = len(material.summary.strength.side_regimes) - SIDES
    return (material.words("report.regimes.older", count=older),) if older > 0 else ()


def _ratio(material: Material, day: date) -> float | None:
    known = material.summary.strength.weeks["ratio"].dropna()
    at = known[known.index == pd.Timestamp(day)]
    return float(at.iloc[0]) if len(at) else None
