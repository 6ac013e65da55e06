"""Closes from a CSV or Excel file somebody hands in."""

from lib.sources.file.preview import FilePreview, RowProblem, read_file

__all__ = ["FilePreview", "RowProblem", "read_file"]
