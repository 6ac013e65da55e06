"""Small growth against Dow and S&P 500, and over two weeks when the week only gave back the last."""

from lib.analytics.changes import against
from lib.analytics.market_summary import IndexRow
from lib.commentary.draft.facts import OTHERS, DraftFacts
from lib.commentary.draft.ways import way_of
from lib.commentary.names import name_of
from lib.commentary.wording import SIZES, relative_word
from lib.domain.instruments import SMALL_GROWTH
from lib.locales.catalogue import Words

WAYS = 2
COUNTS = {1: "one", 2: "two"}


def comparison_sentence(facts: DraftFacts, words: Words) -> str:
    """Closes and changes of the others, and the verdict; empty when nothing can be compared."""
    row, others = facts.small_growth, facts.others
    if row.change is None or not others:
        return ""
    values: dict[str, str] = {}
    for place, other in zip(("first", "second"), others, strict=False):
        name = name_of(other.symbol, words)
        values |= {
            place: name.subject if place == "first" else name.object,
            f"{place}_close": words.formats.close(other.close),
            f"{place}_change": words.formats.signed_percent(other.change, prose=True),
        }
    return words(
        f"draft.against_{COUNTS[len(others)]}.{way_of(facts.week, WAYS)}",
        small=name_of(row.symbol, words).object,
        verdict=verdict(row.change, others, words),
        **values,
    )


def verdict(change: float, others: tuple[IndexRow, ...], words: Words) -> str:
    """How a change compares with those of one or two indices: better, worse, about the same.

    Parameters
    ----------
    change
        A weekly change, a fraction.
    others
        Rows whose change is known, at least one.
    """
    found = [(relative_word(against(change, other.change) or 0.0), name_of(other.symbol, words)) for other in others]
    (first, first_name), (last, last_name) = found[0], found[-1]
    if len(found) == 1:
        return words(f"verdict.{first}", object=first_name.object)
    if first == last:
        return words(f"verdict.{first}", object=words("verdict.both"))
    opposite = {first.split("_")[0], last.split("_")[0]} == {"above", "below"}
    return words(
        "verdict.contrast" if opposite else "verdict.join",
        first=words(f"verdict.then.{first}", object=first_name.object),
        last=words(f"verdict.{last}", object=last_name.object),
    )


def two_weeks_sentence(facts: DraftFacts, words: Words) -> str:
    """The view over two weeks when the direction turned; empty otherwise."""
    row, weeks = facts.small_growth, facts.two_weeks.get(SMALL_GROWTH)
    if row.change is None or weeks is None or weeks.before is None or weeks.together is None:
        return ""
    if row.change * weeks.before >= 0 or SIZES.words[0] in {SIZES.word(abs(row.change)), SIZES.word(abs(weeks.before))}:
        return ""
    fell, part = row.change < 0, (weeks.together > 0) == (weeks.before > 0)
    percent = words.formats.signed_percent
    others = [
        words("draft.other", name=name_of(symbol, words).object, change=percent(found.together, prose=True))
        for symbol in OTHERS
        if (found := facts.two_weeks.get(symbol)) and found.together is not None
    ]
    return words(
        f"draft.{'gave' if fell else 'won'}_back.{'part' if part else 'whole'}",
        before=percent(weeks.before, prose=True),
        together=percent(weeks.together, prose=True),
        others=_listed(others, words),
    )


def _listed(texts: list[str], words: Words) -> str:
    if not texts:
        return ""
    both = len(texts) > 1
    return words("draft.others", list=words("draft.other_two", first=texts[0], last=texts[1]) if both else texts[0])
