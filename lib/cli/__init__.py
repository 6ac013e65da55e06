"""The same services from a terminal: ``python -m lib …``."""
