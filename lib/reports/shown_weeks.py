"""The weeks a chart shows as a table: nothing more, nothing less."""

from dataclasses import replace

from lib.analytics.mansfield import mansfield
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.drawn_weeks import stretch_shown
from lib.charts.view import ChartView
from lib.domain.drawing import Line
from lib.locales.catalogue import Words
from lib.reports.csv_file import to_csv
from lib.reports.plain_values import plain
from lib.reports.relative_strength import strength_table
from lib.reports.table import Column, Kind, Table, localised, with_units

MANSFIELD = Column("mansfield", Kind.CHANGE)


def shown_csv(strength: RelativeStrength, view: ChartView, words: Words) -> bytes:
    """The weeks of a chart as CSV for Excel, with Mansfield's figure where that is what is drawn."""
    return to_csv(with_units(localised(shown_table(strength, view), words), words))


def shown_table(strength: RelativeStrength, view: ChartView) -> Table:
    """Rows of ``strength_table`` for the weeks of a chart, under machine names."""
    weeks = stretch_shown(strength.weeks, strength.weeks, view)
    table = strength_table(replace(strength, weeks=weeks))
    if view.drawing.line is not Line.MANSFIELD:
        return table
    figures = mansfield(strength.weeks).loc[weeks.index]
    rows = tuple((*row, plain(float(figure))) for row, figure in zip(table.rows, figures, strict=True))
    return Table((*table.columns, MANSFIELD), rows, (*table.headers, MANSFIELD.name))
