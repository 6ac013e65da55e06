"""Rows as plain JSON values, and back, by the types of their columns."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, RowMapping, Table

from lib.store.instants import UtcInstant


def plain(table: Table, row: RowMapping) -> dict[str, Any]:
    """Row with days and instants as text."""
    return {column.name: _plain_value(row[column.name]) for column in table.columns}


def typed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """Row with days and instants as such.

    Raises
    ------
    KeyError, TypeError, ValueError
        If a column is absent or holds something else.
    """
    return {column.name: _typed_value(column, row[column.name]) for column in table.columns}


def _plain_value(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed_value(column: Column[Any], value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    if value is None:
        return None
    if isinstance(column.type, UtcInstant):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value
