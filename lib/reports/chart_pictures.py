"""The charts of the pages as pictures that still say everything when they are pasted somewhere else."""

from dataclasses import replace
from datetime import date

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.layers import Spec
from lib.charts.relative_strength import ChartView, strength_chart, summary_chart
from lib.charts.scene import Telling
from lib.commentary.alternative_text import strength_alt, summary_alt
from lib.commentary.headline import headline
from lib.commentary.provenance_line import provenance_line
from lib.commentary.states import state_sentences
from lib.commentary.strength import strength_headline
from lib.domain.closes import WeekStatus
from lib.domain.pictures import PictureOrder
from lib.reports.drawing_notices import drawing_notices
from lib.reports.picture_frame import Caption, framed_picture
from lib.reports.theme import theme_of


def strength_spec(strength: RelativeStrength, week: date, telling: Telling, order: PictureOrder) -> Spec:
    """The chart of the relative strength page with its headline, rules, week, status and source.

    Parameters
    ----------
    strength
        The result to draw.
    week
        The week its page is about.
    telling
        Events, words and names; in the language that can be drawn.
    order
        Range, scale, mode; the language that was asked for.
    """
    words, names = telling.words, telling.names
    view = ChartView(
        order.range,
        order.scale,
        drawing=order.drawing,
        annotations=telling.annotations,
        markers=telling.markers,
    )
    chart = strength_chart(strength, telling.events, view, words, names)
    title, told = strength_headline(strength, words, names), strength_alt(strength, words)
    caption = _caption(title, told, strength, week, telling, order)
    notes = (*drawing_notices(strength, view, words), *caption.notes)
    return framed_picture(chart, replace(caption, notes=notes), theme_of(order.mode))


def summary_spec(summary: MarketSummary, telling: Telling, order: PictureOrder) -> Spec:
    """The chart of the market summary with the same around it; parameters are those of ``strength_spec``."""
    words, strength = telling.words, summary.strength
    chart = summary_chart(strength, telling.events, words, telling.names)
    title, told = headline(summary, words, telling.names), summary_alt(summary, words, telling.names)
    return framed_picture(chart, _caption(title, told, strength, summary.week, telling, order), theme_of(order.mode))


def _caption(
    title: str, told: str, strength: RelativeStrength, week: date, telling: Telling, order: PictureOrder
) -> Caption:
    words = telling.words
    subtitle = (
        words("week.ending", day=words.formats.day(week)),
        words(f"status.{_status(strength, week)}"),
        _rules(strength, telling),
    )
    source = () if strength.provenance is None else (provenance_line(strength.provenance, words),)
    lacking = () if order.language == words.language else (words("picture.no_japanese_font"),)
    return Caption(title, " · ".join(subtitle), (*state_sentences(strength, words), *source, *lacking), told)


def _status(strength: RelativeStrength, week: date) -> WeekStatus:
    latest = strength.latest
    return latest.status if latest is not None and latest.session == week else WeekStatus.MISSING


def _rules(strength: RelativeStrength, telling: Telling) -> str:
    formats, rules = telling.words.formats, strength.rules
    return telling.words(
        "rules.summary",
        window=rules.window,
        threshold=formats.level(rules.threshold),
        exit=formats.level(rules.threshold + rules.margin),
        weeks=formats.weeks(rules.exit_weeks),
    )
