"""Where a weekly close stands among those before it, for a table cell."""

from lib.analytics.market_summary import IndexRow
from lib.locales.catalogue import Words


def index_context(row: IndexRow, words: Words) -> str:
    """Lowest or highest since when, or against last week; the reason when there is no close."""
    if row.reason is not None:
        return words(f"reason.{row.reason}")
    context = row.context
    if context is None:
        return words("context.no_week_before")
    formats = words.formats
    if context.kind == "unchanged":
        return words("context.unchanged")
    if context.kind in {"below_last", "above_last"}:
        return words(f"context.{context.kind}", value=formats.close(context.value))
    if context.since is None:
        return words(f"context.{context.kind}_in_data", first=formats.iso(context.first))
    day = formats.iso(context.since)
    return words(f"context.{context.kind}_since", day=day, value=formats.close(context.value))
