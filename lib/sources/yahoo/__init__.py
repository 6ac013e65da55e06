"""Yahoo, through yfinance 1.7.0, which is imported when a close is first asked for."""

from lib.sources.yahoo.source import YahooSource

__all__ = ["YahooSource"]
