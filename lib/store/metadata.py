"""Where all tables are registered; rooms with many tables keep them in a schema module of their own."""

from sqlalchemy import MetaData

metadata = MetaData()
