"""What changed between two texts, shown in the text itself."""

from lib.ui.difference.difference import difference_by_sides, difference_inline

__all__ = ["difference_by_sides", "difference_inline"]
