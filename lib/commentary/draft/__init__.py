"""The weekly comment, drafted from the week's facts: the analyst edits, never retypes."""
