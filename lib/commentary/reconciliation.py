"""Why a published figure differs, in one sentence for each cause."""

from collections.abc import Mapping

from lib.analytics.error_ways import Way
from lib.analytics.reconciliation import CellCause, Naming, Reconciled, Verdict
from lib.analytics.week_ledger import WeekLedger
from lib.commentary.names import name_of
from lib.domain.published import FigureKind, PublishedFigure
from lib.locales.catalogue import LANGUAGES, Words
from lib.locales.formats import UNKNOWN

MOST_WAYS = 3


def reconciliation_headline(rows: tuple[Reconciled, ...], words: Words) -> str:
    """How many of the figures differ."""
    if not rows:
        return words("reconcile.page.headline.none")
    differs = sum(one.verdict is Verdict.DIFFERS for one in rows)
    return words(
        f"reconcile.page.headline.{'some' if differs else 'all'}", count=words.formats.plain(len(rows)), differs=differs
    )


def causes(one: Reconciled, ledger: WeekLedger, words: Words) -> tuple[str, ...]:
    """Sentences on a figure: its own slips, then the closes that would explain it, the likeliest first."""
    if one.verdict in {Verdict.UNKNOWN, Verdict.ESTIMATED, Verdict.ROUNDING}:
        return (words(f"reconcile.why.{one.verdict.value}"),)
    if one.verdict is Verdict.AGREES:
        return ()
    own = tuple(_slip(code, words) for code in one.slips)
    found = own + tuple(_cell(cause, ledger, words) for cause in one.cells)
    return found or (words("reconcile.why.none"),)


def figure_name(figure: PublishedFigure, words: Words) -> str:
    """What a figure is: Deviation, Close of the S&P 500."""
    kind = words(f"reconcile.figure.{figure.kind.value}")
    return (
        kind
        if figure.subject is None
        else words("reconcile.of", figure=kind, name=name_of(figure.subject, words).label)
    )


def figure_value(value: float | None, figure: PublishedFigure, words: Words) -> str:
    """A value of a figure's kind, as tables write it."""
    formats = words.formats
    if value is None:
        return UNKNOWN
    if figure.kind is FigureKind.CLOSE:
        return formats.close(value)
    if figure.kind is FigureKind.POINTS:
        return formats.close_points(value)
    if figure.kind is FigureKind.DEVIATION:
        return formats.points(value)
    if figure.kind is FigureKind.CHANGE:
        return formats.signed_percent(value / 100)
    return formats.ratio(value / 100)


def figure_difference(one: Reconciled, words: Words) -> str:
    """Published − computed: index points for closes and points, percentage points for everything else."""
    if one.difference is None:
        return UNKNOWN
    if one.figure.kind in {FigureKind.CLOSE, FigureKind.POINTS}:
        return words.formats.close_points(one.difference)
    return words.formats.points(one.difference)


def figure_origin(figure: PublishedFigure, words: Words) -> str:
    """Where it stands: the row of a list, or the note in one language."""
    if figure.origin in LANGUAGES:
        return words("reconcile.origin.note", language=words(f"language.{figure.origin}"))
    return words("reconcile.origin.row", row=figure.origin)


def _slip(code: str, words: Words) -> str:
    kind, _, symbol = code.partition(":")
    if kind == "checked":
        return words(f"check.cause.{symbol}")
    return words(f"reconcile.slip.{kind}", name=name_of(symbol, words).label if symbol else "")


def _cell(cause: CellCause, ledger: WeekLedger, words: Words) -> str:
    symbol, place = cause.needed.cell
    formats = words.formats
    values = {
        "name": name_of(symbol, words).label,
        "day": formats.iso(ledger.sessions[place]),
        "close": formats.close(cause.close),
        "low": formats.close(cause.needed.low),
        "high": formats.close(cause.needed.high),
        "share": formats.ratio(cause.share, 0),
    }
    text = _level(cause, values, words) if cause.naming is not None else words("reconcile.cell.range", **values)
    if cause.explains:
        others = [
            words("reconcile.other", figure=figure_name(one, words), day=formats.iso(one.week))
            for one in cause.explains
        ]
        return words("reconcile.also", cause=text, others=_joined(others[:MOST_WAYS], words))
    if cause.ways and cause.naming is not Naming.KNOWN_CLOSE:
        return words(
            "reconcile.way", cause=text, ways=_joined([_way(way, words) for way in cause.ways[:MOST_WAYS]], words)
        )
    return text


def _level(cause: CellCause, values: Mapping[str, str], words: Words) -> str:
    """The one value, and how it is known."""
    if cause.naming is Naming.KNOWN_CLOSE:
        return words("reconcile.cell.known_close", way=_way(cause.ways[0], words), **values)
    return words(f"reconcile.cell.{cause.naming}", level=words.formats.close(cause.level), **values)


def _way(way: Way, words: Words) -> str:
    if way.value is None:
        return words(f"reconcile.by.{way.name}")
    return words("reconcile.by.value", way=words(f"reconcile.by.{way.name}"), value=words.formats.close(way.value))


def _joined(texts: list[str], words: Words) -> str:
    text = texts[0]
    for another in texts[1:]:
        text = words("join.more", first=text, next=another)
    return text
