"""What changed between two texts, shown in the text itself."""

from lib.ui.difference.difference import difference

__all__ = ["difference"]
