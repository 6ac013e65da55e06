"""What the two sides of a ratio are called in a sentence."""

from dataclasses import dataclass

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH
from lib.locales.catalogue import Words

KNOWN = {
    symbol: symbol.removeprefix("^").lower() for symbol in ("^RUO", "^GSPC", "^DJI", "^IXIC", "^RUT", "^RUJ", "^VIX")
}


@dataclass(frozen=True, slots=True)
class Name:
    """One instrument as label, as subject that opens a sentence, and as object."""

    label: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Names of the two sides; ``usual`` when the reader takes the benchmark for granted."""

    numerator: Name
    denominator: Name
    usual: bool


def name_of(symbol: str, words: Words, full_name: str | None = None) -> Name:
    """Name of an instrument; one without a house name is called by its full name or its symbol."""
    if symbol in KNOWN:
        key = KNOWN[symbol]
        return Name(words(f"name.{key}.label"), words(f"name.{key}.subject"), words(f"name.{key}.object"))
    plain = full_name or symbol
    return Name(plain, plain, plain)


def pair_of(strength: RelativeStrength, words: Words, names: tuple[str, str] | None = None) -> Pair:
    """Names of numerator and denominator.

    Parameters
    ----------
    names
        Their full names in the reader's language, in that order.
    """
    numerator, denominator = names or (None, None)
    return Pair(
        name_of(strength.numerator, words, numerator),
        name_of(strength.denominator, words, denominator),
        usual=(strength.numerator, strength.denominator) == (SMALL_GROWTH, BENCHMARK),
    )


def joined(names: tuple[str, ...], words: Words) -> str:
    """Names as a list in running text: A, B and C."""
    text, *rest = names
    for name in rest[:-1]:
        text = words("join.more", first=text, next=name)
    return words("join.and", first=text, last=rest[-1]) if rest else text
