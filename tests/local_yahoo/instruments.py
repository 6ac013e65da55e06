"""What Yahoo says about instruments besides prices."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """Names, exchange and clock of an instrument."""

    long_name: str
    kind: str
    exchange: str
    full_exchange: str
    zone: str = "America/New_York"


# Cboe's indices really come on Chicago's clock.
KNOWN = {
    "^RUO": About("Russell 2000 Growth Index", "INDEX", "WCB", "FTSE Index"),
    "^RUJ": About("Russell 2000 Value Index", "INDEX", "WCB", "FTSE Index"),
    "^RUT": About("Russell 2000 Index", "INDEX", "WCB", "FTSE Index"),
    "^GSPC": About("S&P 500", "INDEX", "SNP", "SNP"),
    "^DJI": About("Dow Jones Industrial Average", "INDEX", "DJI", "DJI"),
    "^IXIC": About("NASDAQ Composite", "INDEX", "NIM", "Nasdaq GIDS"),
    "^VIX": About("CBOE Volatility Index", "INDEX", "CXI", "Cboe Indices", "America/Chicago"),
    "IWO": About("iShares Russell 2000 Growth ETF", "ETF", "PCX", "NYSEArca"),
    "IWM": About("iShares Russell 2000 ETF", "ETF", "PCX", "NYSEArca"),
    "SPY": About("State Street SPDR S&P 500 ETF Trust", "ETF", "PCX", "NYSEArca"),
}


def about(symbol: str) -> About:
    """What is known of a symbol; funds made up by a test get a name made of their symbol."""
    return KNOWN.get(symbol) or About(f"{symbol} Fund", "ETF", "PCX", "NYSEArca")
