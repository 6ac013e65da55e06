"""Settings all charts share."""

from lib.charts.layers import Spec


def chart_config(**axis: float) -> Spec:
    """No frame, no legend box, and axes that a screen reader passes by.

    Vega describes axes in English only; a chart's own text names what it shows,
    and the table beside it holds the numbers.
    """
    return {"view": {"stroke": None}, "legend": {"disable": True}, "axis": {"aria": False, **axis}}
