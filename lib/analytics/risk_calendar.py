"""When a week's review is due, and when it is late: days of the reader's own calendar.

A week can be reviewed once its last session has closed, Friday afternoon in New
York, Saturday morning in Tokyo. The weekend is for writing; the review is
overdue from the first minute of the Monday after, wherever the reader sits.
"""

from datetime import date, datetime, timedelta, tzinfo

from lib.analytics.sessions import closing_instant, trading_over
from lib.analytics.weeks import latest_completed, week_end


def due_week(now: datetime) -> date:
    """Last session of the newest week that can be reviewed."""
    return latest_completed(trading_over(now))


def due_from(week: date, zone: tzinfo) -> date:
    """Calendar day in a zone on which the week's last session closes."""
    return closing_instant(week).astimezone(zone).date()


def overdue_from(week: date) -> date:
    """Day from whose first minute, in the reader's zone, the week's review is late: the Monday after."""
    return week + timedelta(days=7 - week.weekday())


def review_by(week: date) -> date:
    """Last day on which the week's review is in time: the Sunday after."""
    return overdue_from(week) - timedelta(days=1)


def first_week_asked(now: datetime, zone: tzinfo) -> date:
    """First week that is not late yet: what somebody begins to watch now is asked for from it on."""
    return next_week(late_week(now, zone))


def late_week(now: datetime, zone: tzinfo) -> date:
    """Newest week whose review is late if nobody has done it, for a reader in a zone."""
    week = due_week(now)
    if overdue_from(week) <= now.astimezone(zone).date():
        return week
    return latest_completed(week - timedelta(days=1))


def next_week(week: date) -> date:
    """Last session of the week after another."""
    return week_end(week + timedelta(days=7 - week.weekday()))
