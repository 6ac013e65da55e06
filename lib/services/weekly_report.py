"""Write the weekly report of a completed week."""

from datetime import date, datetime

from lib.analytics.market_summary import MarketSummary
from lib.analytics.sessions import closing_instant
from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress, Revision
from lib.domain.pictures import PictureFormat, PictureOrder
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.reports.picture import Picture
from lib.reports.weekly.document import document
from lib.reports.weekly.material import Material
from lib.reports.weekly.typst_document import has_japanese
from lib.services.desk import Desk
from lib.services.instrument_names import instrument_names
from lib.services.living_facts import revised_since
from lib.services.market_summary import read_market_summary
from lib.services.pictures import draw_summary
from lib.services.published_notes import published_revision
from lib.services.watched_risks import watched_risks
from lib.services.weeks import list_weeks


def read_report_week(desk: Desk, selection: Selection, now: datetime) -> MarketSummary:
    """The week a report is about: the one asked for, else the last whole one.

    Raises
    ------
    InvalidInput
        Naming ``week`` if no completed week of the data ends on the day asked for.
    """
    if selection.as_of is not None and selection.as_of not in list_weeks(desk, selection, now):
        raise InvalidInput("week", "no_such_week", value=selection.as_of)
    return read_market_summary(desk, selection, now)


def write_report(desk: Desk, summary: MarketSummary, order: ReportOrder, now: datetime) -> Picture:
    """File of a week that has been read, and the language it turned out in.

    Only a PDF and pictures need a font of the server; without a Japanese one
    they are written in English and say so.
    """
    if order.format in {ReportFormat.PNG, ReportFormat.SVG}:
        return draw_summary(desk, summary, PictureOrder(PictureFormat(order.format.value), order.language))
    language = written_language(order.format, order.language)
    material = _material(desk, summary, language, now)
    lacking = () if language == order.language else (material.words("report.no_japanese_font"),)
    return Picture(document(material, order, lacking, _made(summary)), language)


def written_language(form: ReportFormat, language: str) -> str:
    """Language a report turns out in: a PDF is English where the server has no Japanese font."""
    needs_a_font = form is ReportFormat.PDF and language == "ja"
    return "en" if needs_a_font and not has_japanese() else language


def _material(desk: Desk, summary: MarketSummary, language: str, now: datetime) -> Material:
    """What the report says in a language; a frozen one knows nothing of later corrections."""
    known_on = summary.provenance.known_on
    note = _note(desk, NoteAddress(summary.week, language), known_on)
    revised = () if note is None or known_on is not None else revised_since(desk, note, now)
    return Material(
        summary=summary,
        events=desk.store.events.events(),
        names=instrument_names(desk, language),
        words=words_for(language),
        note=note,
        revised=tuple(fact.sentence for fact in revised),
        risks=watched_risks(desk, summary.week, known_on, now),
    )


def _note(desk: Desk, address: NoteAddress, known_on: date | None) -> Revision | None:
    """What had been published by the end of a day; nothing of a note that has been put away."""
    note = desk.store.notes.note(address)
    return None if note is None or note.archived else published_revision(desk, address, known_on)


def _made(summary: MarketSummary) -> datetime:
    """Age of a document: when its data were retrieved, to the second."""
    return (summary.provenance.retrieved_at or closing_instant(summary.week)).replace(microsecond=0)
