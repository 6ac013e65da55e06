"""Where small growth closed, how far it moved, and lowest or highest since when."""

from lib.analytics.market_summary import IndexRow
from lib.commentary.draft.facts import DraftFacts
from lib.commentary.draft.ways import way_of
from lib.commentary.names import name_of
from lib.commentary.wording import move_key
from lib.locales.catalogue import Words

WAYS = 3
FLAT = "move.flat"


def close_sentences(facts: DraftFacts, words: Words) -> tuple[str, ...]:
    """The close with points, per cent, direction and size; then its place among earlier closes."""
    row, name = facts.small_growth, name_of(facts.small_growth.symbol, words)
    values = {
        "label": name.label,
        "day": words.formats.prose_weekday(facts.week),
        "close": words.formats.close(row.close),
    }
    if row.close is None:
        return ()
    if row.change is None:
        return (words("draft.close_alone", **values),)
    move = move_key(row.change, facts.two_weeks[row.symbol].before)
    group, way = "flat" if move == FLAT else "close", way_of(facts.week, WAYS)
    said = words(
        f"draft.{group}.{way}",
        points=words.formats.close_points(row.change_points, prose=True),
        change=words.formats.signed_percent(row.change, prose=True),
        move=words(move),
        **values,
    )
    return (said, _since(row, facts, words))


def _since(row: IndexRow, facts: DraftFacts, words: Words) -> str:
    context = row.context
    if context is None or context.kind not in {"lowest", "highest"}:
        return ""
    if context.since is None:
        return words(f"draft.since.{context.kind}_in_data", first=words.formats.prose_day(context.first))
    day = words.formats.prose_day(context.since, facts.week)
    return words(f"draft.since.{context.kind}", day=day, value=words.formats.close(context.value))
