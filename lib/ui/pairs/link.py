"""The way from a pair to its own page."""

from urllib.parse import urlencode

from lib.domain.pair_lists import Pair
from lib.ui.address import parameter
from lib.ui.view import ADDRESS_NAME

PAGE = "relative_strength"
KEPT = ("as_of", "known_on", "window", "lang", "rise")


def pair_address(pair: Pair) -> str:
    """Address of a pair's relative strength, beside this page, in the same week, day of knowledge and language."""
    kept = {ADDRESS_NAME.get(name, name): parameter(name) for name in KEPT if parameter(name)}
    return f"{PAGE}?{urlencode({'instrument': pair.instrument, 'benchmark': pair.benchmark, **kept})}"
