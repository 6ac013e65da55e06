"""Which week a page is about, and how the ratio stands in it."""

from datetime import date

from lib.analytics.relative_strength import RelativeStrength, Standing
from lib.services.market_summary import shown_week
from lib.ui.reader import Reader


def week_shown(reader: Reader, strength: RelativeStrength) -> date:
    """Week asked for, else the last with a ratio."""
    return shown_week(strength, reader.selection)


def standing_in(strength: RelativeStrength, week: date) -> Standing | None:
    """Standing of that very week; ``None`` if its ratio is unknown."""
    latest = strength.latest
    return latest if latest is not None and latest.session == week else None
