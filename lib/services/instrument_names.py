"""What the followed instruments are called."""

from lib.services.desk import Desk


def instrument_names(desk: Desk, language: str) -> dict[str, str]:
    """Names by symbol, in the reader's language and the team's order."""
    return {instrument.symbol: instrument.name(language) for instrument in desk.store.universe.instruments()}
