"""Dates of risks that a chart can mark: changes of level, crossings of proxies, and weeks that got much worse."""

from collections.abc import Iterator
from datetime import date

from lib.analytics.risk_standing import weekly_reviews
from lib.domain.markers import Marker
from lib.domain.risk_history import LogKind, Watchlist
from lib.domain.risks import Risk, Worse
from lib.locales.catalogue import LANGUAGES, words_for


def risk_markers(watchlist: Watchlist, slug: str | None = None) -> tuple[Marker, ...]:
    """Marks of all risks, or of one, oldest first.

    Parameters
    ----------
    watchlist
        ``desk.store.risks.read()``; pages have it cached as ``lib.ui.loading.load_watchlist``.
    slug
        The only risk wanted; ``None`` for all that are not put away.

    Returns
    -------
    tuple of Marker
        ``session`` is the last session of a completed week; several marks may
        share one. ``kind`` is ``risk_level`` (a new level, or the risk's first
        mention), ``risk_proxy`` (its proxy crossed its level) or ``risk_worse``
        (judged much worse). ``address`` opens the risk's page.
    """
    wanted = [risk for risk in watchlist.risks if (risk.slug == slug if slug else not risk.archived)]
    marks = [mark for risk in wanted for mark in _marks(risk, watchlist)]
    return tuple(sorted(marks, key=lambda mark: mark.session))


def _marks(risk: Risk, watchlist: Watchlist) -> Iterator[Marker]:
    told = weekly_reviews(review for review in watchlist.reviews if review.risk == risk.key)
    if told:
        yield _mark(risk, told[0].week, "risk_level", "risk.marker.first")
    for review in told:
        if review.judgement.worse is Worse.MUCH_WORSE:
            yield _mark(risk, review.week, "risk_worse", "risk.marker.much_worse")
    for entry in watchlist.log:
        if entry.risk == risk.key and entry.kind is LogKind.LEVEL:
            yield _mark(risk, entry.week, "risk_level", f"risk.marker.{entry.details['to']}")
        if entry.risk == risk.key and entry.kind is LogKind.PROXY:
            yield _mark(risk, entry.week, "risk_proxy", f"risk.marker.{entry.details['direction']}")


def _mark(risk: Risk, week: date, kind: str, key: str) -> Marker:
    labels = {language: words_for(language)(key, name=risk.name(language)) for language in LANGUAGES}
    return Marker(week, labels["en"], labels["ja"], kind, f"risks?risk={risk.slug}")
