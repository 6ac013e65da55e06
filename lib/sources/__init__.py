"""Prices in: Yahoo, the recorded closes and files, one adapter each behind one small protocol."""
