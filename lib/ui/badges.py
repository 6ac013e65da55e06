"""Status as icon and word, as Markdown."""

from datetime import date

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.closes import Basis, Source, WeekStatus
from lib.locales.catalogue import Words
from lib.ui.reader import Reader

BADGE = {
    WeekStatus.FINAL: ("green", "check"),
    WeekStatus.DERIVED: ("gray", "line_end_arrow"),
    WeekStatus.ESTIMATED: ("gray", "approximation"),
    WeekStatus.PROVISIONAL: ("orange", "hourglass_top"),
    WeekStatus.MISSING: ("red", "error"),
}


def badge(color: str, icon: str, text: str) -> str:
    """One badge."""
    return f":{color}-badge[:material/{icon}: {text}]"


def status_badge(status: WeekStatus, words: Words) -> str:
    """Badge of a week's status."""
    color, icon = BADGE[status]
    return badge(color, icon, words(f"status.{status}"))


def badges(reader: Reader, week: date, strength: RelativeStrength) -> str:
    """Every badge that applies to the week shown."""
    words, provenance = reader.words, strength.provenance
    shown = [status_badge(_week_status(week, strength), words)]
    if provenance is None:
        return shown[0]
    if provenance.basis is Basis.TOTAL_RETURN:
        shown.append(badge("blue", "payments", words("basis.total_return")))
    if any(source is Source.RECORDED for _symbol, source in provenance.sources):
        shown.append(badge("gray", "inventory_2", words("source.recorded")))
    if reader.selection.as_of is None and provenance.stale_sessions:
        shown.append(badge("orange", "schedule", words("status.stale")))
    if provenance.known_on is not None:
        shown.append(badge("blue", "lock", words("status.frozen", day=words.formats.iso(provenance.known_on))))
    return " ".join(shown)


def _week_status(week: date, strength: RelativeStrength) -> WeekStatus:
    latest = strength.latest
    return latest.status if latest is not None and latest.session == week else WeekStatus.MISSING
