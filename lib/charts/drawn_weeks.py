"""Which weeks a chart draws, and in which form."""

from dataclasses import dataclass

import pandas as pd

from lib.analytics.mansfield import in_mansfield_form
from lib.charts.ranges import weeks_between, weeks_shown
from lib.charts.view import ChartView
from lib.domain.drawing import Line


@dataclass(frozen=True)
class DrawnWeeks:
    """Week frame of a chart.

    Parameters
    ----------
    weeks
        The weeks shown; at least one known figure.
    scaled
        The weeks the vertical axis has to hold.
    line
        Form of both: the one asked for, or the ratio where that one is unknown in every week shown.
    """

    weeks: pd.DataFrame
    scaled: pd.DataFrame
    line: Line


def drawn_weeks(weeks: pd.DataFrame, view: ChartView) -> DrawnWeeks:
    """Weeks of a pair as a view wants them drawn."""
    formed = in_mansfield_form(weeks) if view.drawing.line is Line.MANSFIELD else weeks
    shown = stretch_shown(formed, weeks, view)
    if shown["ratio"].isna().all():
        formed, shown = weeks, stretch_shown(weeks, weeks, view)
    line = Line.RATIO if formed is weeks else Line.MANSFIELD
    return DrawnWeeks(shown, formed if view.drawing.same_scale else shown, line)


def stretch_shown(formed: pd.DataFrame, weeks: pd.DataFrame, view: ChartView) -> pd.DataFrame:
    """Rows of the zoom or the range; which weeks these are does not depend on the form."""
    zoom = view.drawing.zoom
    chosen = weeks_shown(weeks, view.range) if zoom is None else weeks_between(weeks, zoom)
    return formed.loc[chosen.index[0] : chosen.index[-1]] if len(chosen) else formed
