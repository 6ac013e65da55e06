"""What stands on a page, read the way a reader reads it: every word of every element."""

import json
import re

MARKS = re.compile(r":[a-z]+(?:-badge)?\[|:material/\w+:|\*\*|(?<!\\)\]")
ESCAPED = re.compile(r"\\([\\`*_\[\]~$<>#|])")
UNSEEN = {"id", "icon", "page", "form_id", "url", "key", "anchor", "language", "type"}


def plain(text: str) -> str:
    """Text without colour marks, icons and unseen joiners, its no-break spaces as spaces."""
    shown = ESCAPED.sub(r"\1", MARKS.sub("", text)).replace("\u00a0", " ").replace("\u2060", "")
    return re.sub(r" {2,}", " ", shown).strip()


def said(elements) -> list[str]:
    """Plain text of headers, captions, messages and the like."""
    return [plain(element.value) for element in elements]


def figures(reader) -> dict[str, tuple[str, ...]]:
    """Metrics by label: value, change, and what stands beside the change."""
    return {
        metric.label: tuple(plain(text) for text in (metric.value, metric.delta, metric.proto.delta_description))
        for metric in reader.metric
    }


def table(reader, column: str):
    """The values of the table that has a column, by the column's own name."""
    return _table(reader, column).value.map(lambda cell: plain(cell) if isinstance(cell, str) else cell)


def headers(reader, column: str) -> list[str]:
    """Visible column headers of the table that has a column."""
    columns = json.loads(_table(reader, column).proto.columns)
    return [plain(shown["label"]) for shown in columns.values() if shown.get("label")]


def _table(reader, column: str):
    return next(frame for frame in reader.dataframe if column in frame.value.columns)


def every_text(reader) -> set[str]:
    """Every visible string of a page: labels, help, options, headers, cells, and words in charts."""
    return {plain(text) for element in _elements(reader) for text in _texts(element)}


def nodes(block):
    """Every node below a block, blocks included."""
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from nodes(child)


def _elements(reader):
    return list(nodes(reader._tree))


def _texts(element):
    if element.type in {"arrow_data_frame", "dataframe"}:
        yield from _cells(element.value)
        yield from _column_words(json.loads(element.proto.columns or "{}"))
        return
    if element.type in {"arrow_vega_lite_chart", "vega_lite_chart"}:
        yield from _chart_words(json.loads(element.proto.spec))
        return
    if element.type == "code" and element.value.startswith("http"):
        return
    if element.type == "bidi_component":
        yield from _component_words(json.loads(element.proto.json or "{}"))
        return
    if hasattr(getattr(element, "proto", None), "ListFields"):
        yield from _strings(element.proto)


def _strings(message):
    for field, value in message.ListFields():
        if field.name in UNSEEN or field.name.endswith(("_id", "_hash")):
            continue
        if field.message_type is not None:
            for part in value if isinstance(value, list) or hasattr(value, "add") else [value]:
                if hasattr(part, "ListFields"):
                    yield from _strings(part)
        elif field.type == field.TYPE_STRING:
            yield from [value] if isinstance(value, str) else value


def _cells(frame):
    for column in frame.columns:
        yield from (cell for cell in frame[column] if isinstance(cell, str))


def _column_words(columns):
    for column in columns.values():
        yield from (column[name] for name in ("label", "help") if column.get(name))


def _component_words(data):
    """What a component of ours is given to show; the phrases it looks for are none of the page's."""
    if isinstance(data, dict):
        yield from (text for text in data.get("words", {}).values() if "{" not in text)
        for key, value in data.items():
            if isinstance(value, str) and key in {"title", "text", "about"}:
                yield value
            elif key not in {"pairs", "words"}:
                yield from _component_words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _component_words(value)


def _chart_words(spec, name=""):
    if isinstance(spec, dict):
        for key, value in spec.items():
            yield from _chart_words(value, key)
    elif isinstance(spec, list):
        for value in spec:
            yield from _chart_words(value, name)
    elif isinstance(spec, str) and name in {"title", "text", "description"}:
        yield spec
