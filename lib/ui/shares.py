"""What each page hands out."""

from datetime import date
from functools import partial

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.pairs import pair_name, pairs_headline
from lib.commentary.risks import risk_headline
from lib.commentary.share import dated, sentence_to_share, strength_to_share
from lib.domain.notes import NoteAddress, NoteState
from lib.domain.pictures import PictureFormat, PictureOrder
from lib.domain.report_order import ReportOrder
from lib.reports.downloads import strength_csv, strength_xlsx, summary_csv, summary_xlsx
from lib.reports.pairs import pairs_csv
from lib.reports.risks import risks_csv
from lib.reports.shown_weeks import shown_csv
from lib.services.clock import utc_now
from lib.services.notes import open_note
from lib.services.pairs import PairsRead
from lib.services.pictures import draw_strength, draw_summary
from lib.services.weekly_report import write_report
from lib.ui.chart_view import chart_view
from lib.ui.loading import load_summary
from lib.ui.pairs.order import ordered
from lib.ui.reader import Reader
from lib.ui.risks.watchlist import Watch
from lib.ui.share_menu import Share
from lib.ui.week_shown import week_shown


def share_summary(reader: Reader, summary: MarketSummary) -> Share:
    """The market summary as sentence and files."""
    names = {symbol: instrument.name(reader.words.language) for symbol, instrument in reader.universe.items()}
    return Share(
        page="market_summary",
        sentence=sentence_to_share(summary, reader.words, reader.names),
        csv=lambda: summary_csv(summary, names, reader.words),
        xlsx=lambda: summary_xlsx(summary, names, reader.words),
        picture=lambda form: draw_summary(reader.desk, summary, _order(reader, form)).content,
        report=lambda form, paper: (
            write_report(reader.desk, summary, ReportOrder(form, reader.words.language, paper), utc_now()).content
        ),
    )


def share_strength(reader: Reader, strength: RelativeStrength) -> Share:
    """The relative strength as sentence and files."""
    week = week_shown(reader, strength)
    view = chart_view(reader, strength)
    return Share(
        page="relative_strength",
        sentence=strength_to_share(strength, week, reader.words, reader.names),
        csv=lambda: strength_csv(strength, reader.words),
        xlsx=lambda: strength_xlsx(strength, reader.words),
        shown=lambda: shown_csv(strength, view, reader.words),
        picture=lambda form: draw_strength(reader.desk, strength, week, _order(reader, form)).content,
    )


def share_note(reader: Reader, week: date) -> Share:
    """A week's note: its permanent address, its title, and the report it stands in."""
    words, summary = reader.words, partial(load_summary, reader.at, reader.selection, reader.desk)
    note = open_note(reader.desk, NoteAddress(week, words.language)).note
    published = note is not None and note.state is NoteState.PUBLISHED and not note.archived
    title = note.content.title if note and published else words("note.heading", day=words.formats.prose_day(week))
    return Share(
        page="notes",
        sentence=dated(week, title, words),
        report=lambda form, paper: (
            write_report(reader.desk, summary(), ReportOrder(form, words.language, paper), utc_now()).content
        ),
        lasting={"week": week.isoformat(), "lang": words.language},
    )


def share_pairs(reader: Reader, read: PairsRead) -> Share:
    """Many pairs as sentence and table, in the order on the page."""
    words, name = reader.words, reader.narrow_name
    standings = [read.grid.standings[row] for row in ordered(reader, read)]
    return Share(
        page="pairs",
        sentence=dated(read.week, pairs_headline(read.grid, words, name), words),
        csv=lambda: pairs_csv(standings, read.provenance, words, lambda one: pair_name(one.pair, reader.short_name)),
    )


def share_risks(reader: Reader, watch: Watch) -> Share:
    """The watchlist as sentence and table."""
    words = reader.words
    return Share(
        page="risks",
        sentence=dated(watch.week, risk_headline(watch.shown, watch.week, words), words),
        csv=lambda: risks_csv(watch.shown, watch.week, words),
    )


def _order(reader: Reader, form: PictureFormat) -> PictureOrder:
    """The chart as the reader sees it, in light colours."""
    view = reader.view
    return PictureOrder(form, reader.words.language, view.range, view.scale, drawing=view.drawing)
