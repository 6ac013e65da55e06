"""One run for one reader: his view, his language, the desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from lib.commentary.names import KNOWN, name_of
from lib.domain.errors import InvalidInput
from lib.domain.instruments import Instrument
from lib.domain.selection import Selection
from lib.locales.catalogue import Words, words_for
from lib.services.desk import Desk
from lib.ui.address import read_view
from lib.ui.language import remember_language
from lib.ui.loading import Vintage, load_universe, the_desk, vintage
from lib.ui.view import View

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Reader:
    """What every part of a page needs."""

    desk: Desk
    at: Vintage
    view: View
    words: Words
    universe: dict[str, Instrument]

    @property
    def selection(self) -> Selection:
        """Pair, week and rules asked for."""
        return self.view.selection

    def name(self, symbol: str) -> str:
        """Name of an instrument in the reader's language; its symbol when it is not followed."""
        instrument = self.universe.get(symbol)
        return instrument.name(self.words.language) if instrument else symbol

    def short_name(self, symbol: str) -> str:
        """Name as it stands on a card: the Dow, not the Dow Jones Industrial."""
        return name_of(symbol, self.words, self.name(symbol)).label

    def narrow_name(self, symbol: str) -> str:
        """Name where two must fit into one line: an index by its name, a fund by its symbol."""
        return name_of(symbol, self.words).label

    def choice_name(self, symbol: str) -> str:
        """Name in a selector: a fund begins with its symbol, since long names are cut."""
        name = self.short_name(symbol)
        return f"{symbol} · {name}" if symbol not in KNOWN and name != symbol else name

    @property
    def names(self) -> tuple[str, str]:
        """Names of the numerator and the denominator."""
        return self.name(self.selection.numerator), self.name(self.selection.denominator)


def open_reader() -> Reader:
    """Reader of this run, as the address and the controls have it now."""
    desk = the_desk()
    view = read_view(desk.settings.language)
    remember_language(view.language)
    at = vintage(desk)
    return Reader(desk, at, view, words_for(view.language), load_universe(at, desk))


def load_usable(reader: Reader, load: Callable[[Vintage, Selection, Desk], Result]) -> tuple[Result, Reader]:
    """Load what was asked for; a parameter the data refuse becomes a problem and takes its default.

    Returns
    -------
    tuple
        The result, and the reader with the selection that produced it and the problems met.

    Raises
    ------
    NothingToShow
        If there is nothing to load at all.
    """
    while True:
        try:
            return load(reader.at, reader.selection, reader.desk), reader
        except InvalidInput as problem:
            usable = _without(reader.selection, problem.parameter)
            if usable == reader.selection:
                raise
            reader = _with_problem(reader, usable, problem)


def _without(selection: Selection, parameter: str) -> Selection:
    default = Selection()
    if parameter in {"instrument", "benchmark"}:
        return replace(selection, instrument=default.instrument, benchmark=default.benchmark)
    if parameter == "as_of":
        return replace(selection, as_of=None)
    if parameter == "known_on":
        return replace(selection, known_on=None)
    if parameter == "basis":
        return replace(selection, basis=default.basis)
    return selection


def _with_problem(reader: Reader, usable: Selection, problem: InvalidInput) -> Reader:
    view = replace(reader.view, selection=usable, problems=(*reader.view.problems, problem))
    return replace(reader, view=view)
