"""Standings and levels to draw, made by hand."""

from datetime import UTC, date, datetime

from lib.analytics.risk_levels import LevelSpan
from lib.analytics.risk_standing import RiskStanding
from lib.charts.risk_levels import LevelRow
from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, Risk

NOW = datetime(2025, 11, 1, tzinfo=UTC)


def stands(number, *trail, level=Level.WATCHLIST, **rest):
    """A risk at the end of a trail of (likelihood, impact)."""
    likelihood, impact = trail[-1] if trail else (None, None)
    values = {
        "risk": Risk(f"Risk {number}", f"リスク{number}", slug=f"risk-{number}", key=number),
        "judgement": Judgement(level, likelihood=likelihood, impact=impact),
        "review": None,
        "before": None,
        "trail": trail,
        "answered": False,
        "marked": None,
        "next_review": date(2025, 11, 7),
        "overdue": False,
        "newest": None,
    }
    return RiskStanding(**values | rest)


FIVE = [  # the five risks of the design's picture
    stands(1, (2, 4), (3, 4), (4, 4)),
    stands(2, (2, 3), (2, 4), (3, 4)),
    stands(3, (4, 3), (3, 3), (3, 3)),
    stands(4, (3, 3), (2, 3)),
    stands(5, (1, 2), (4, 2), (5, 2)),
]

LEVELS = [
    LevelRow(
        "Private credit",
        [
            LevelSpan(Level.REMARK, date(2025, 8, 1), date(2025, 8, 29)),
            LevelSpan(Level.WATCHLIST, date(2025, 8, 29), date(2025, 10, 3)),
            LevelSpan(Level.DROPPED, date(2025, 10, 3), date(2025, 10, 24)),
            LevelSpan(Level.SECTION, date(2025, 10, 24), date(2025, 10, 31)),
        ],
    ),
    LevelRow("Middle East", [LevelSpan(Level.SECTION, date(2025, 10, 31), date(2025, 10, 31))]),
]
