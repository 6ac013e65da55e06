"""The sums: pure functions on frames, one idea per file."""
