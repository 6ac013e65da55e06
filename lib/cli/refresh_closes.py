"""``refresh``: fetch closes, one line for every symbol as soon as it is stored."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from lib.cli.terminal import Terminal
from lib.domain.errors import InvalidInput
from lib.domain.instruments import parse_symbol
from lib.locales.catalogue import Words
from lib.services.clock import utc_now
from lib.services.desk import Desk, open_desk
from lib.services.refresh import SymbolOutcome, refresh


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Fetch the universe, or the symbols named; 1 if none could be fetched."""
    desk = open_desk(terminal.settings, utc_now())
    symbols = _wanted(desk, arguments.symbol)
    if desk.source is None:
        print(terminal.words("refresh.recorded_only"), file=sys.stderr)
        return 1
    errors = [_reported(outcome, terminal.words) for outcome in refresh(desk, utc_now, symbols)]
    succeeded = errors.count(False)
    if not succeeded:
        print(terminal.words("refresh.failed"), file=sys.stderr)
        return 1
    print(terminal.words("refresh.done", succeeded=succeeded, total=len(errors)))
    return 0


def _wanted(desk: Desk, given: Sequence[str] | None) -> list[str] | None:
    if given is None:
        return None
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    symbols = list(dict.fromkeys(parse_symbol(text) for text in given))
    for symbol in symbols:
        if symbol not in followed:
            raise InvalidInput("symbol", "not_in_universe", value=symbol)
    return symbols


def _reported(outcome: SymbolOutcome, words: Words) -> bool:
    """Print what came of one symbol; whether it failed."""
    print(f"{outcome.position}/{outcome.total}  {_sentence(outcome, words)}", flush=True)
    return outcome.error is not None


def _sentence(outcome: SymbolOutcome, words: Words) -> str:
    if outcome.error is not None:
        return words("refresh.symbol.failed", symbol=outcome.symbol, reason=words.describe(outcome.error))
    if outcome.last_session is None:
        return words("refresh.symbol.empty", symbol=outcome.symbol)
    day = words.formats.day_short(outcome.last_session)
    if not outcome.added:
        return words("refresh.symbol.current", symbol=outcome.symbol, day=day)
    return words("refresh.symbol.added", symbol=outcome.symbol, added=outcome.added, day=day)
