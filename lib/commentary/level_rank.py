"""Where the level stands, in words: percentile and z-score with their window, Mansfield's figure, lowest since."""

from lib.analytics.level_rank import LevelRank
from lib.analytics.standing import Standing
from lib.locales.catalogue import Words


def rank_sentence(rank: LevelRank, words: Words) -> str:
    """Percentile and z-score, and of which weeks; or why there are none."""
    formats = words.formats
    values = {
        "weeks": formats.weeks(rank.weeks),
        "first": formats.prose_day(rank.first),
        "last": formats.prose_day(rank.last),
    }
    if rank.percentile is None:
        key = "level.short" if rank.window is None else "level.lacking"
        return words(
            key, lacking=formats.weeks(rank.lacking), wanted=formats.weeks(rank.weeks + rank.lacking), **values
        )
    z_score = "" if rank.z_score is None else _z_score(rank.z_score, words)
    return words("level.rank", percentile=formats.plain(round(rank.percentile, 1)), z_score=z_score, **values)


def _z_score(value: float, words: Words) -> str:
    return words("level.z_score", z_score=words.formats.points(value, unit=False, prose=True))


def since_sentence(now: Standing, words: Words) -> str:
    """Lowest or highest since when; empty where nothing notable can be said."""
    context, formats = now.context, words.formats
    if context is None or context.kind not in {"lowest", "highest"}:
        return ""
    if context.since is None:
        return words(f"evidence.{context.kind}_in_data", first=formats.prose_day(context.first))
    day = formats.prose_day(context.since, now.session)
    return words(f"evidence.{context.kind}_since", day=day, value=formats.ratio(context.value))


def mansfield_sentence(figure: float | None, words: Words) -> str:
    """Distance of the ratio from its average of a year; or that there is none yet."""
    if figure is None:
        return words("level.no_mansfield")
    return words("level.mansfield", value=words.formats.signed_percent(figure, prose=True))
