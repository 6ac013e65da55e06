"""The tables of dividends."""

from sqlalchemy import Column, Date, Float, String, Table

from lib.store.instants import UtcInstant
from lib.store.metadata import metadata

dividends = Table(
    "dividends",
    metadata,
    Column("symbol", String(20), primary_key=True),
    Column("ex_date", Date, primary_key=True),
    Column("source", String(20), primary_key=True),
    Column("known_since", UtcInstant, primary_key=True),
    Column("amount", Float(53), nullable=False),
)

dividend_reads = Table(
    "dividend_reads",
    metadata,
    Column("symbol", String(20), primary_key=True),
    Column("known_since", UtcInstant, nullable=False),
)
"""Since when the dividends of a symbol are known in full: a fund that never paid one has been asked too."""
