"""Many pairs in sentences: how many lead, which changed side, what cannot be shown."""

from collections.abc import Callable, Sequence

from lib.analytics.pair_grid import Lack, LackingPair, PairGrid
from lib.analytics.pair_standing import PairStanding
from lib.commentary.names import joined
from lib.domain.pair_lists import Pair
from lib.locales.catalogue import Words

Named = Callable[[str], str]
MOST_NAMED = 3
ALL_OR_NONE = {1: ("one_lags", "one_leads"), 2: ("neither_leads", "both_lead")}


def pair_name(pair: Pair, name: Named) -> str:
    """Both sides: Russell 2000 Growth ÷ S&P 500."""
    return f"{name(pair.instrument)} ÷ {name(pair.benchmark)}"


def pairs_count(count: int, words: Words) -> str:
    """Number of pairs: 1 pair, 12 pairs."""
    return words("pairs.count_one") if count == 1 else words("pairs.count", count=count)


def pairs_headline(grid: PairGrid, words: Words, name: Named) -> str:
    """How many pairs lead, and who changed side this week."""
    decided = [one for one in grid.standings if one.side is not None]
    if not decided:
        return words("pairs.headline.none" if grid.standings else "pairs.headline.empty")
    above = sum(one.side == "above" for one in decided)
    all_or_none = ALL_OR_NONE.get(len(decided), ("none_leads", "all_lead"))
    key = {0: all_or_none[0], len(decided): all_or_none[1]}.get(above, "some_lead")
    first = words(f"pairs.headline.{key}", above=above, count=len(decided))
    return _together(words, first, *_turns(decided, words, name))


def side_text(standing: PairStanding, words: Words) -> str:
    """Side and its weeks: above for 12 weeks."""
    if standing.side is None:
        return words("pairs.side.missing" if standing.ratio is None else "pairs.side.short")
    return words(f"pairs.side.{standing.side}", weeks=words.formats.weeks(standing.side_weeks))


def deviation_text(standing: PairStanding, words: Words) -> str:
    """Deviation in points, and as a share of the average."""
    formats = words.formats
    if standing.deviation_points is None:
        return formats.points(None)
    relative = formats.relative_deviation(standing.relative_deviation)
    return f"{formats.points(standing.deviation_points)} · {relative}"


def lacking_sentences(lacking: Sequence[LackingPair], words: Words, name: Named) -> tuple[str, ...]:
    """One sentence for every reason why pairs are not shown."""
    return tuple(
        sentence for lack in Lack if (sentence := _lacking([one for one in lacking if one.lack is lack], words, name))
    )


def short_sentence(grid: PairGrid, words: Words, name: Named) -> str:
    """Which pairs have a ratio but too few weeks for an average; empty when none."""
    short = [one for one in grid.standings if one.side is None and one.ratio is not None]
    if not short:
        return ""
    names = listed([pair_name(one.pair, name) for one in short], words)
    return words("pairs.state.short", names=names, window=grid.lines.window)


def missing_sentence(grid: PairGrid, words: Words, name: Named) -> str:
    """Which pairs have no ratio in the week shown; empty when none."""
    missing = [one for one in grid.standings if one.ratio is None]
    if not missing:
        return ""
    names = listed([pair_name(one.pair, name) for one in missing], words)
    return words("pairs.state.missing", names=names, day=words.formats.prose_day(missing[0].session))


def _turns(decided: Sequence[PairStanding], words: Words, name: Named) -> list[str]:
    sentences = []
    for side in ("above", "below"):
        turned = [pair_name(one.pair, name) for one in decided if one.turned and one.side == side]
        if turned:
            sentences.append(words(f"pairs.turned.{side}", names=listed(turned, words)))
    return sentences or [words("pairs.turned.none")]


def _lacking(lacking: Sequence[LackingPair], words: Words, name: Named) -> str:
    if not lacking:
        return ""
    symbols = tuple(dict.fromkeys(symbol for one in lacking for symbol in one.symbols))
    pairs = listed([pair_name(one.pair, name) for one in lacking], words)
    names = joined(tuple(name(symbol) for symbol in symbols), words) if symbols else pairs
    return words(f"pairs.lacking.{lacking[0].lack}", names=names, count=pairs_count(len(lacking), words))


def _together(words: Words, *sentences: str) -> str:
    return ("" if words.language == "ja" else " ").join(sentences)


def listed(names: Sequence[str], words: Words) -> str:
    """Names in running text, the rest counted when there are many."""
    if len(names) <= MOST_NAMED:
        return joined(tuple(names), words)
    rest = words("pairs.others", count=len(names) - MOST_NAMED + 1)
    shown = names[0]
    for name in names[1 : MOST_NAMED - 1]:
        shown = words("join.more", first=shown, next=name)
    return words("pairs.listed", names=shown, rest=rest)


def strip_alt(standings: Sequence[PairStanding], words: Words, name: Named) -> str:
    """What a strip of pictures shows, pair by pair."""
    formats = words.formats
    each = [
        words(
            "pairs.alt.pair", pair=pair_name(one.pair, name), ratio=formats.ratio(one.ratio), side=side_text(one, words)
        )
        for one in standings
    ]
    return words("pairs.alt.strip", pairs="; ".join(each) if words.language == "en" else "、".join(each))
