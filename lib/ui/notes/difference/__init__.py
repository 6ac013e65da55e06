"""What changed between two texts, shown in the text itself."""

from lib.ui.notes.difference.difference import Piece, difference_by_sides, difference_inline, text_in_the_making

__all__ = ["Piece", "difference_by_sides", "difference_inline", "text_in_the_making"]
