"""Dots, tails and names of a rotation chart; in a crowd the tails wait for the pointer.

Many pairs with tails of eight weeks are a thicket. Beyond what a width can
hold, a pair is a dot until it is pointed at, and only the farthest out are
named; the chosen pair keeps its name and tail.
"""

from collections.abc import Sequence

from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_expression, role_of
from lib.charts.rotation_labels import CROWD

NARROW = 500
NARROW_LABELS = 3
NARROW_CROWD = 8
TAIL, WEEK, END, QUIET_END = 0.45, 0.7, 90, 50
MEANT = "isValid(pair.p) && pair.p[0] === datum.p"
NAMED = f"isValid(datum.rank) && (width >= {NARROW} || datum.rank < {NARROW_LABELS})"
FADED = "isValid(pair.p) && pair.p[0] !== datum.p"
X, Y = ({"field": name, "type": "quantitative"} for name in "xy")


def tails_of(last: Sequence[Spec]) -> list[Spec]:
    """Tails thin, their weeks as small dots, the last week as a large one that answers to the pointer.

    Parameters
    ----------
    last
        Point of the last week of every pair, with its rank among the named ones.
    """
    if not last:
        return []
    data: Spec = {"name": "points"}
    line: Spec = {"type": "line", "strokeWidth": 1.25}
    order, detail = {"field": "n", "type": "quantitative"}, {"field": "p"}
    lines = layer(data, line, x=X, y=Y, color=role_of("s"), order=order, detail=detail)
    dots = layer(data, {"type": "circle", "size": 14}, x=X, y=Y, color=role_of("s"))
    quiet = _quiet(len(last))
    for tail, opacity in ((lines, TAIL), (dots, WEEK)):
        tail["encoding"] |= {"opacity": _opacity(quiet, opacity)}
    return [lines, dots, _ends(last, quiet)]


def _quiet(pairs: int) -> str:
    """Whether tails wait for the pointer."""
    if pairs > CROWD:
        return "true"
    return f"width < {NARROW}" if pairs > NARROW_CROWD else "false"


def _opacity(quiet: str, rest: float) -> Spec:
    tests = ((MEANT, min(1.0, 2 * rest)), (f"!datum.c && ({quiet})", 0), (FADED, 0.1))
    return {"condition": [{"test": test, "value": value} for test, value in tests], "value": rest}


def _ends(last: Sequence[Spec], quiet: str) -> Spec:
    unnamed = f"!({NAMED}) && ({quiet})"
    mark = {"type": "circle", "tooltip": expression("datum.told")}
    size = {"condition": [{"test": MEANT, "value": END}, {"test": unnamed, "value": QUIET_END}], "value": END}
    faded = {"condition": [{"test": FADED, "value": 0.2}, {"test": unnamed, "value": 0.7}], "value": 1}
    select = {
        "type": "point",
        "fields": ["p"],
        "on": "pointerover,click,touchend",
        "clear": "pointerout",
        "toggle": False,
    }
    ends = layer(rows(last), mark, x=X, y=Y, color=role_of("s"))
    ends["encoding"] |= {"size": size, "opacity": faded}
    return {**ends, "params": [{"name": "pair", "select": select}]}


def names_of(last: Sequence[Spec]) -> list[Spec]:
    """Names of the farthest, and of the one pointed at."""
    mark = {
        "type": "text",
        "align": expression("datum.x > 0 ? 'right' : 'left'"),
        "dx": expression("datum.x > 0 ? -9 : 9"),
        "limit": expression("width / 2"),
        "baseline": "middle",
        "fontSize": 12,
        "text": expression(f"({MEANT}) || ({NAMED}) ? datum.name : ''"),
        "opacity": expression(f"{FADED} ? 0.1 : 1"),
    }
    halo = {**mark, "stroke": role_expression("paper"), "strokeWidth": 3, "strokeJoin": "round"}
    return [layer(rows(last), halo, x=X, y=Y), layer(rows(last), mark, x=X, y=Y, color=role("text"))]
