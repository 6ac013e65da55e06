"""The page to compare with, and its finished figures."""
