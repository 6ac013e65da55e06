"""Living facts: figures of a note that are read from the data until the note is published.

A placeholder is ``{ratio}``, ``{RUO.change}`` or, for another week than the note's,
``{deviation@2025-04-11}``. ``{{`` and ``}}`` write a brace. Braces around anything with a
space, and braces that do not close, are text like any other.
"""
