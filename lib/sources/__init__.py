"""Prices in: Yahoo, recorded closes, files; one adapter each."""
