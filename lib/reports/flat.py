"""A frozen result as a dictionary of plain values."""

from dataclasses import fields, is_dataclass

from lib.reports.plain_values import plain


def flat(result: object, leave_out: str = "") -> dict[str, object]:
    """Fields of a dataclass by name, tuples as lists, values plain."""
    if not is_dataclass(result):
        message = f"not a result: {result!r}"
        raise TypeError(message)
    names = (field.name for field in fields(result) if field.name != leave_out)
    return {name: _leaf(getattr(result, name)) for name in names}


def flat_or_none(result: object | None, leave_out: str = "") -> dict[str, object] | None:
    """The same, where a result may be absent."""
    return None if result is None else flat(result, leave_out)


def _leaf(value: object) -> object:
    if isinstance(value, tuple):
        return [_leaf(part) for part in value]
    return flat(value) if is_dataclass(value) else plain(value)  # type: ignore[arg-type]  # leaves are cells
