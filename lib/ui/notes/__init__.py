"""The notes page: written, read, kept and found again."""
