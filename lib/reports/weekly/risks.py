"""The watched risks of the week: where each stands, and what has changed."""

from collections.abc import Sequence
from datetime import date

from lib.analytics.risk_standing import RiskStanding
from lib.commentary.risks import map_alt, score_change, score_of
from lib.locales.catalogue import Words
from lib.reports.weekly.parts import Section, TextTable


def told_risks(shown: Sequence[RiskStanding]) -> tuple[RiskStanding, ...]:
    """Risks that have been reviewed and not dropped; nothing is told of what nobody has judged."""
    return tuple(standing for standing in shown if standing.is_open and standing.review is not None)


def risks(shown: Sequence[RiskStanding], week: date, words: Words) -> Section | None:
    """Number, name, score and its change, and what was said; ``None`` when no risk has been reviewed."""
    told = told_risks(shown)
    if not told:
        return None
    table = TextTable(
        headers=(words("report.risks.name"), words("report.risks.score"), words("report.risks.change")),
        rows=tuple(_cells(standing, week, words) for standing in told),
        under=tuple(_said(standing, week, words) for standing in told),
    )
    return Section(words("report.risks"), words("report.risks.about"), table, text=map_alt(told, words))


def _cells(standing: RiskStanding, week: date, words: Words) -> tuple[str, ...]:
    return (
        words("report.risks.numbered", number=standing.risk.key, name=standing.risk.name(words.language)),
        score_of(standing.judgement, words),
        score_change(standing.change_in(week)),
    )


def _said(standing: RiskStanding, week: date, words: Words) -> str:
    """The week's sentence and its change of level; of an older review, its week besides."""
    review, judgement = standing.review, standing.judgement
    before = standing.before.judgement.level if standing.before else standing.risk.level
    parts = [judgement.sentence.strip()]
    this_week = review is not None and review.week == week
    if this_week and before is not judgement.level:
        levels = {"before": words(f"risk.level.{before}"), "after": words(f"risk.level.{judgement.level}")}
        parts.insert(0, words("report.risks.level", **levels))
    if review is not None and not this_week:
        parts.append(words("report.risks.reviewed", day=words.formats.iso(review.week)))
    return " · ".join(part for part in parts if part)
