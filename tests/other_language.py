"""Words of the other language in what a page shows, and what is excused by name."""

import re
from collections.abc import Iterable

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
# Names, units, symbols and file formats that are the same in Japanese, and the other language's own name.
SAME_IN_BOTH = {
    *("VIX", "NYSE", "UTC", "JST", "CSV", "Excel", "PNG", "SVG", "PDF", "XLSX", "txt", "csv", "xlsx", "pt", "TXT"),
    *("Yahoo", "English", "IWO", "RUO", "GSPC", "DJI", "IXIC", "RUT", "RUJ", "YYYY", "MM", "DD", "RATIOSCOPE"),
    *("SOURCE", "recorded", "date", "close", "UTF", "ETF", "HTML", "Markdown", "JSON", "ZIP", "MB", "Esc", "Enter"),
    *("Vega", "Lite", "Streamlit", "Ratioscope"),
}
PATTERN_OF_A_WIDGET = {"%.2f", "%d", "YYYY-MM-DD"}


def foreign(texts: Iterable[str], language: str) -> set[str]:
    """Texts that hold a word of the other language."""
    if language == "en":
        return {text for text in texts if JAPANESE.search(text)} - {"日本語"}
    return {text for text in set(texts) - PATTERN_OF_A_WIDGET if set(LATIN.findall(text)) - SAME_IN_BOTH}
