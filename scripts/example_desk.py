"""A desk at work, for pictures: two published weeks in both languages and three weeks of judged risks.

What the judgements say is illustrative; every market figure is drafted from the recorded closes.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from lib.analytics.risk_standing import Moment, standing_of
from lib.domain.notes import NoteAddress, NoteSave
from lib.domain.people import Person
from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, Moves, Worse
from lib.services.clock import utc_now
from lib.services.desk import Desk, open_desk
from lib.services.drafting import draft_note
from lib.services.notes import choose_person, save_note
from lib.services.risks import Signature, judge
from lib.settings import read_settings

WEEKS = (date(2025, 10, 17), date(2025, 10, 24), date(2025, 10, 31))
PUBLISHED = WEEKS[1:]
SCORES = {
    "private-credit": ((3, 4), (4, 4), (4, 4)),
    "tariffs-and-trade": ((5, 3), (4, 3), (3, 3)),
    "market-valuation": ((3, 3), (3, 3), (4, 3)),
    "us-government-shutdown": ((4, 2), (4, 2), (4, 2)),
    "china-rare-earths": ((4, 3), (3, 3), (2, 3)),
    "middle-east": ((2, 3), (2, 2), (2, 2)),
}


def set_up(data_dir: Path) -> None:
    """Write the example into a fresh data folder."""
    desk = open_desk(read_settings({"RATIOSCOPE_DATA_DIR": str(data_dir), "RATIOSCOPE_SOURCE": "recorded"}), utc_now())
    author = choose_person(desk, "M. Ito")
    _judge(desk, author)
    _publish(desk, author)
    desk.store.close()


def _publish(desk: Desk, author: Person) -> None:
    for week in PUBLISHED:
        for language in ("ja", "en"):
            address, saved = NoteAddress(week, language), _evening_of(week)
            content = draft_note(desk, address, saved)
            save_note(desk, NoteSave(address, content, author.key), saved)


def _judge(desk: Desk, author: Person) -> None:
    for position, week in enumerate(WEEKS):
        moment = Moment(_evening_of(week), ZoneInfo("America/New_York"))
        for slug, scores in SCORES.items():
            seen = standing_of(desk.store.risks.read(), slug, week, moment)
            if seen is not None:
                judgement = _judgement(scores, position)
                judge(desk, seen, week, judgement, Signature(author, moment))


def _judgement(scores: tuple[tuple[int, int], ...], position: int) -> Judgement:
    likelihood, impact = scores[position]
    before = scores[max(position - 1, 0)]
    move = likelihood * impact - before[0] * before[1]
    worse = Worse.WORSE if move > 0 else Worse.BETTER if move < 0 else Worse.SAME
    return Judgement(Level.WATCHLIST, worse, Moves.A_LITTLE, likelihood, impact)


def _evening_of(week: date) -> datetime:
    return datetime(week.year, week.month, week.day, 22, 30, tzinfo=UTC)
