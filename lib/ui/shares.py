"""What each page hands out."""

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.share import sentence_to_share, strength_to_share
from lib.reports.downloads import strength_csv, strength_xlsx, summary_csv, summary_xlsx
from lib.ui.reader import Reader
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
    )


def share_strength(reader: Reader, strength: RelativeStrength) -> Share:
    """The relative strength as sentence and files."""
    return Share(
        page="relative_strength",
        sentence=strength_to_share(strength, week_shown(reader, strength), reader.words, reader.names),
        csv=lambda: strength_csv(strength, reader.words),
        xlsx=lambda: strength_xlsx(strength, reader.words),
    )
