"""A layer of a chart as Vega-Lite writes it."""

import json
from collections.abc import Sequence
from typing import Any

Spec = dict[str, Any]

WEEKS: Spec = {"name": "weeks"}


def rows(values: Sequence[Spec]) -> Spec:
    """Data of a layer with few rows of its own."""
    return {"values": list(values)}


def layer(data: Spec, mark: Spec, *, where: str | None = None, **encoding: Spec) -> Spec:
    """One mark over one data set; ``where`` keeps the rows an expression accepts."""
    kept = {"transform": [{"filter": where}]} if where else {}
    return {"data": data, **kept, "mark": {"aria": False, **mark}, "encoding": encoding}


def expression(text: str) -> Spec:
    """Property evaluated in the browser, for every row and every width."""
    return {"expr": text}


def literal(value: object) -> str:
    """Value as it is written inside an expression."""
    return json.dumps(value, ensure_ascii=False)
