"""The report of a week, in words."""

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.ranges import weeks_shown
from lib.commentary.alternative_text import strength_alt
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.provenance_line import provenance_line
from lib.commentary.states import state_sentences
from lib.domain.closes import WeekStatus
from lib.domain.selection import Range
from lib.locales.catalogue import Words
from lib.reports.weekly.indices import indices
from lib.reports.weekly.key_figures import key_figures
from lib.reports.weekly.material import Material
from lib.reports.weekly.note import note_part
from lib.reports.weekly.origin import method, origin
from lib.reports.weekly.parts import Section, WeeklyReport
from lib.reports.weekly.regimes import events, regimes
from lib.reports.weekly.risks import risks
from lib.reports.weekly.why import split_of, why


def weekly_report(material: Material, notices: tuple[str, ...] = ()) -> WeeklyReport:
    """Every text of the report, in the language of the material.

    Parameters
    ----------
    notices
        What the reader of this file should know besides the states of the data.
    """
    summary, words = material.summary, material.words
    return WeeklyReport(
        language=words.language,
        title=material.title,
        day=words("week.ending", day=words.formats.day(summary.week)),
        status=_status(material),
        headline=headline(summary, words, material.sides),
        evidence=evidence(summary, words, names=material.sides),
        states=(*state_sentences(summary.strength, words), *notices),
        figures=key_figures(material),
        chart=_chart(material, summary.strength),
        indices=indices(material),
        regimes=regimes(material),
        events=events(material),
        why=why(material, split_of(material)),
        note=note_part(material.note, material.revised, words),
        risks=risks(material.risks, summary.week, words),
        origin_title=words("export.provenance"),
        origin=origin(summary.provenance, words),
        method=method(material),
        foot=provenance_line(summary.provenance, words),
    )


def _status(material: Material) -> str:
    """How far the week can be trusted, and the day of knowledge where it is frozen."""
    words, summary = material.words, material.summary
    latest, known_on = summary.strength.latest, summary.provenance.known_on
    status = latest.status if latest is not None and latest.session == summary.week else WeekStatus.MISSING
    told = words(f"status.{status}")
    return told if known_on is None else f"{told} · {words('status.frozen', day=words.formats.iso(known_on))}"


def _chart(material: Material, strength: RelativeStrength) -> Section:
    words = material.words
    return Section(
        title=words("chart.title", benchmark=material.pair.denominator.label),
        about=_drawn(strength, words),
        text=strength_alt(strength, words),
        notes=(_colours(strength, words),),
    )


def _colours(strength: RelativeStrength, words: Words) -> str:
    """What the colours mean; violet only where some is drawn."""
    weeks = weeks_shown(strength.weeks, Range.SINCE_2022)
    first = weeks.index[0].date() if len(weeks) else strength.as_of
    if any(regime.extreme_session >= first for regime in strength.level_regimes):
        return words("report.chart.note.under", level=words.formats.level(strength.rules.threshold))
    return words("report.chart.note")


def _drawn(strength: RelativeStrength, words: Words) -> str:
    """What the chart shows, since when."""
    weeks = weeks_shown(strength.weeks, Range.SINCE_2022)
    if weeks.empty:
        return ""
    first = words.formats.month(weeks.index[0].date())
    return words("report.chart.about", window=strength.rules.window, first=first)
